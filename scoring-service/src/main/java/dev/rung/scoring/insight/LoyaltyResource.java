package dev.rung.scoring.insight;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.figures.PurchaseFigures;
import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Repurchase, retention, losses and their costs.
@Path("insight")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
@Produces({MediaType.APPLICATION_JSON, ReportNegotiation.CSV})
class LoyaltyResource {

    private final PurchaseFigures figures;
    private final ReportContext context;
    private final CallerTexts wording;
    private final ReportNegotiation answers;

    LoyaltyResource(PurchaseFigures figures, ReportContext context, CallerTexts wording, ReportNegotiation answers) {
        this.figures = figures;
        this.context = context;
        this.wording = wording;
        this.answers = answers;
    }

    /// The customers who bought again in a period, tier by tier.
    ///
    /// @param tier only this one, or all
    @GET
    @Path("loyalty")
    @APIResponseSchema(LoyaltyReport.class)
    public Uni<RestResponse<Object>> loyalty(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String tier) {
        var period = Period.of(from, to, context.today()).notBefore(context.earliest());
        return context.policyInForce()
                .chain(policy -> loyalty(period, ReportLadder.of(policy), policy.lifecycle(), tier))
                .map(answers::of);
    }

    private Uni<LoyaltyReport> loyalty(Period period, ReportLadder ladder, RhythmTerms terms, @Nullable String only) {
        return figures.loyalty(period, ladder.lowest(), terms)
                .map(loyalty -> LoyaltyReport.of(period, loyalty, ladder, only, wording));
    }

    /// The customers who came back, cohort by cohort.
    ///
    /// @param by `month`, the only cohorts there are
    @GET
    @Path("retention")
    @APIResponseSchema(RetentionReport.class)
    public Uni<RestResponse<Object>> retention(
            @Parameter(schema = @Schema(enumeration = "month", defaultValue = "month"))
                    @RestQuery
                    @DefaultValue("month")
                    String by) {
        if (!by.equals("month")) {
            throw Problem.of(400, "cohort-unknown")
                    .at("by", Text.of("reason.equal").with("value", "month"))
                    .asException();
        }
        var today = context.today();
        return figures.cohorts(today)
                .map(cohorts -> RetentionReport.of(cohorts, context.earliestMonth(), YearMonth.from(today)))
                .map(answers::of);
    }

    /// The customers who are lost, or are about to be.
    @GET
    @Path("losses")
    @APIResponseSchema(LossReport.class)
    public Uni<RestResponse<Object>> losses() {
        return figures.losses().map(LossReport::of).map(answers::of);
    }

    /// The costs of customers, month by month.
    @GET
    @Path("costs")
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, APPROVER, ADMIN})
    @APIResponseSchema(CostReport.class)
    public Uni<RestResponse<Object>> costs() {
        return figures.cohorts(context.today())
                .chain(cohorts -> figures.costs()
                        .map(costs -> CostReport.of(costs, cohorts, context.earliestMonth(), context.currency())))
                .map(answers::of);
    }
}
