package dev.rung.customer.membership;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import java.util.Locale;

/// In whose name a status is wished.
enum Authority {
    /// The customer's own.
    OWN,
    /// A system of the store's.
    RULE,
    AGENT,
    ADMIN;

    static Authority of(Caller caller) {
        if (caller.hasRole(Roles.ADMIN)) {
            return ADMIN;
        }
        return caller.hasRole(Roles.AGENT) ? AGENT : RULE;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As events tell it.
    String by() {
        return switch (this) {
            case AGENT, ADMIN -> "hand";
            case OWN, RULE -> "rule";
        };
    }
}
