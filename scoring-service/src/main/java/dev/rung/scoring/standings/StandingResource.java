package dev.rung.scoring.standings;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.SERVICE;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where one customer stands. Customers see their own standing only.
@Path("/")
class StandingResource {

    private static final String[] STAFF = {
        ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE
    };

    private final ReadingStandings reading;
    private final Caller caller;

    StandingResource(ReadingStandings reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    @GET
    @Path("customers/{externalId}/standing")
    @RolesAllowed({CUSTOMER, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE})
    public Uni<StandingView> standing(String externalId) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return reading.standingOf(externalId);
    }

    @GET
    @Path("customers/{externalId}/standing/history")
    @RolesAllowed({CUSTOMER, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE})
    public Uni<History> history(String externalId, @RestQuery @Nullable Instant asOf) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return reading.historyOf(externalId, asOf);
    }

    @GET
    @Path("me/standing")
    @RolesAllowed(CUSTOMER)
    public Uni<StandingView> own() {
        return reading.standingOf(caller.ownExternalId());
    }

    @GET
    @Path("me/standing/history")
    @RolesAllowed(CUSTOMER)
    public Uni<History> ownHistory(@RestQuery @Nullable Instant asOf) {
        return reading.historyOf(caller.ownExternalId(), asOf);
    }
}
