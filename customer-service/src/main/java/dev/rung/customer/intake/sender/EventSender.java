package dev.rung.customer.intake.sender;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;

/// A system or person that brings events in.
///
/// @param login as the quarantine shows it
/// @param counted as it is counted: a system's login, else one of the names here, which no login looks like
public record EventSender(String login, String counted) {

    /// Members themselves, by an act such as a sign-in.
    public static final String MEMBERS = "rung:members";

    /// The quarantine, of which events are taken in again.
    public static final String REPLAY = "rung:replay";

    private static final String STAFF = "rung:staff";

    public static EventSender of(Caller caller) {
        return new EventSender(caller.name(), caller.hasRole(Roles.STOREFRONT) ? caller.name() : STAFF);
    }

    public static EventSender member(String login) {
        return new EventSender(login, MEMBERS);
    }
}
