package dev.rung.scoring.insight;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.freshness.FreshnessReader;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.TierFigures;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// How customers are spread over the tiers, now and then, and how they got there.
@Path("insight")
@Produces({MediaType.APPLICATION_JSON, ReportNegotiation.CSV})
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class InsightResource {

    private final TierFigures figures;
    private final FreshnessReader freshness;
    private final ReportContext context;
    private final CallerTexts wording;
    private final ReportNegotiation answers;

    InsightResource(
            TierFigures figures,
            FreshnessReader freshness,
            ReportContext context,
            CallerTexts wording,
            ReportNegotiation answers) {
        this.figures = figures;
        this.freshness = freshness;
        this.context = context;
        this.wording = wording;
        this.answers = answers;
    }

    /// How customers are spread over the tiers on a day.
    ///
    /// @param at a business date, from 1970 up to today, which is asked when it is left out
    @GET
    @Path("tiers")
    @APIResponseSchema(TierReport.class)
    public Uni<RestResponse<Object>> tiers(@RestQuery @Nullable LocalDate at) {
        var today = context.today();
        var date = at == null ? today : at;
        Period.known("at", date, today);
        return context.policyInForce().chain(policy -> tiers(date, policy)).map(answers::of);
    }

    /// How fresh they are is asked before they are.
    private Uni<TierReport> tiers(LocalDate date, TierProgram policy) {
        var ladder = ReportLadder.of(policy);
        var windowStart = policy.windowStart(date);
        var isComplete = context.isSpendKnown(windowStart);
        return freshness
                .freshAsOf()
                .chain(freshAsOf -> figures.on(date, windowStart, ladder.lowest())
                        .map(sums -> TierReport.of(date, freshAsOf.orElse(null), isComplete, sums, ladder, wording)));
    }

    /// How many customers each tier had, day by day.
    ///
    /// @param from a business date; with `to` at most 400 days
    @GET
    @Path("trend")
    @APIResponseSchema(TrendReport.class)
    public Uni<RestResponse<Object>> trend(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to) {
        var period = Period.of(from, to, context.today()).atMost(Period.LONGEST);
        return context.policyInForce()
                .map(ReportLadder::of)
                .chain(ladder -> figures.trend(period, ladder.lowest())
                        .map(counts -> TrendReport.of(period, counts, ladder, wording)))
                .map(answers::of);
    }

    /// The customers who moved from one tier to another in a period.
    ///
    /// @param from the business date at whose end the movement begins
    @GET
    @Path("migration")
    @APIResponseSchema(MigrationReport.class)
    public Uni<RestResponse<Object>> migration(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to) {
        var period = Period.of(from, to, context.today());
        return context.policyInForce()
                .map(ReportLadder::of)
                .chain(ladder -> figures.migration(period, ladder.lowest())
                        .map(moves -> MigrationReport.of(period, moves, ladder)))
                .map(answers::of);
    }
}
