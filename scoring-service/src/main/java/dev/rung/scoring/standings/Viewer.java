package dev.rung.scoring.standings;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.SERVICE;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.identity.Caller;
import jakarta.enterprise.context.RequestScoped;
import java.util.stream.Stream;

/// The reader of a standing: customers read their own, staff and the shop's machines anybody's.
@RequestScoped
public class Viewer {

    private static final String[] STAFF = {
        ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE
    };

    private final Caller caller;

    Viewer(Caller caller) {
        this.caller = caller;
    }

    public void mustBeAllowedToSee(String externalId) {
        caller.mustBeAllowedToSee(externalId, STAFF);
    }

    public String ownExternalId() {
        return caller.ownExternalId();
    }

    boolean isStaff() {
        return Stream.of(STAFF).anyMatch(caller::hasRole);
    }
}
