package dev.rung.scoring.insight.groups;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import dev.rung.scoring.assessment.rfm.RfmPolicy;
import dev.rung.scoring.freshness.FreshnessReader;
import dev.rung.scoring.insight.ReportContext;
import dev.rung.scoring.insight.ReportNegotiation;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.groups.GroupFigures.GroupSum;
import dev.rung.scoring.insight.groups.GroupFigures.ScoreSum;
import dev.rung.scoring.standings.wording.CallerTexts;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// How customers are spread over RFM types, stages of life and levels of churn.
@Path("insight")
@Produces({MediaType.APPLICATION_JSON, ReportNegotiation.CSV})
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class GroupResource {

    private final GroupFigures figures;
    private final FreshnessReader freshness;
    private final ReportContext context;
    private final CallerTexts wording;
    private final ReportNegotiation answers;

    GroupResource(
            GroupFigures figures,
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

    /// How customers are spread over the eight types of RFM on a day.
    ///
    /// By the cuts and the window of the policy in force, whatever the day.
    ///
    /// @param at a business date, from 1970 up to today, which is asked when it is left out
    @GET
    @Path("rfm")
    @APIResponseSchema(GroupReport.class)
    public Uni<RestResponse<Object>> rfm(@RestQuery @Nullable LocalDate at) {
        var today = context.today();
        var date = at == null ? today : at;
        Period.known("at", date, today);
        return report(
                Grouping.RFM_TYPE,
                date,
                policy -> figures.scores(date, policy.windowStart(date), policy.rfm())
                        .map(scores -> types(scores, policy.rfm())));
    }

    /// How customers are spread over the stages of life, as last assessed.
    @GET
    @Path("lifecycle")
    @APIResponseSchema(GroupReport.class)
    public Uni<RestResponse<Object>> lifecycle() {
        var today = context.today();
        return report(Grouping.LIFECYCLE, today, policy -> figures.stages(today, policy.windowStart(today)));
    }

    /// How many customers may leave, by level, as last assessed.
    @GET
    @Path("churn")
    @APIResponseSchema(GroupReport.class)
    public Uni<RestResponse<Object>> churn() {
        var today = context.today();
        return report(Grouping.CHURN, today, policy -> figures.churnLevels(today, policy.windowStart(today)));
    }

    /// How fresh they are is asked before they are.
    private Uni<RestResponse<Object>> report(
            Grouping grouping, LocalDate date, Function<TierProgram, Uni<List<GroupSum>>> sums) {
        return context.policyInForce()
                .chain(policy -> freshness
                        .freshAsOf()
                        .chain(freshAsOf -> sums.apply(policy)
                                .map(counted -> GroupReport.of(
                                        grouping,
                                        date,
                                        freshAsOf.orElse(null),
                                        context.isSpendKnown(policy.windowStart(date)),
                                        counted,
                                        wording))))
                .map(answers::of);
    }

    private static List<GroupSum> types(List<ScoreSum> scores, RfmCuts cuts) {
        return scores.stream()
                .map(sum -> sum.as(RfmPolicy.type(sum.recency(), sum.frequency(), sum.monetary(), cuts)))
                .toList();
    }
}
