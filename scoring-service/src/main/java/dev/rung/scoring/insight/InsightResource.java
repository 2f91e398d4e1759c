package dev.rung.scoring.insight;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import dev.rung.scoring.assessment.Policies;
import dev.rung.scoring.standings.Wording;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Figures over all customers.
@Path("insight")
class InsightResource {

    private final Figures figures;
    private final Policies policies;
    private final Wording wording;
    private final Store store;
    private final Clock clock;

    InsightResource(Figures figures, Policies policies, Wording wording, Store store, Clock clock) {
        this.figures = figures;
        this.policies = policies;
        this.wording = wording;
        this.store = store;
        this.clock = clock;
    }

    /// @param at only today's business date can be asked so far
    @GET
    @Path("tiers")
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<TierReport> tiers(@RestQuery @Nullable LocalDate at) {
        var today = LocalDate.now(clock.withZone(store.zone()));
        if (at != null && !at.equals(today)) {
            throw Problem.of(400, "only-today", "Past dates cannot be asked yet")
                    .with("today", today)
                    .asException();
        }
        return figures.tiers().map(found -> TierReport.of(today, found, policies.current(), wording));
    }

    /// Whoever imports behaviour waits here until it can be read.
    @GET
    @Path("freshness")
    @RolesAllowed({STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<Freshness> freshness() {
        return figures.freshness();
    }
}
