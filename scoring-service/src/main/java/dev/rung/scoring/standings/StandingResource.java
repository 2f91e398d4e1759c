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

import dev.rung.platform.identity.ExternalId;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Where one customer stands. Customers see their own standing only, and of its history what was decided about tiers.
@Path("/")
class StandingResource {

    private final ReadingStandings reading;
    private final Viewer viewer;

    StandingResource(ReadingStandings reading, Viewer viewer) {
        this.reading = reading;
        this.viewer = viewer;
    }

    /// Where a customer stands.
    @GET
    @Path("customers/{externalId}/standing")
    @RolesAllowed({CUSTOMER, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE})
    public Uni<StandingView> standing(@RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId) {
        viewer.mustBeAllowedToSee(externalId);
        return viewer.isStaff() ? reading.standingOf(externalId) : reading.ownStandingOf(externalId);
    }

    /// The decisions about a customer's tier.
    @GET
    @Path("customers/{externalId}/standing/history")
    @RolesAllowed({CUSTOMER, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN, STOREFRONT, SERVICE})
    public Uni<DecisionHistory> history(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId, @RestQuery @Nullable Instant asOf) {
        viewer.mustBeAllowedToSee(externalId);
        return viewer.isStaff() ? reading.historyOf(externalId, asOf, true) : reading.ownHistoryOf(externalId, asOf);
    }

    /// Where the caller stands.
    @GET
    @Path("me/standing")
    @RolesAllowed(CUSTOMER)
    public Uni<StandingView> own() {
        return reading.ownStandingOf(viewer.ownExternalId());
    }

    /// The decisions about the caller's tier.
    @GET
    @Path("me/standing/history")
    @RolesAllowed(CUSTOMER)
    public Uni<DecisionHistory> ownHistory(@RestQuery @Nullable Instant asOf) {
        return reading.ownHistoryOf(viewer.ownExternalId(), asOf);
    }
}
