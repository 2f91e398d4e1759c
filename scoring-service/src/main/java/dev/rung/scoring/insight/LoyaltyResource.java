package dev.rung.scoring.insight;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.problem.Problem;
import dev.rung.scoring.standings.Wording;
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

/// Who buys again, who comes back and who is lost.
@Path("insight")
@Produces({MediaType.APPLICATION_JSON, Answers.CSV})
class LoyaltyResource {

    private final Surveying surveying;
    private final Wording wording;
    private final Answers answers;

    LoyaltyResource(Surveying surveying, Wording wording, Answers answers) {
        this.surveying = surveying;
        this.wording = wording;
        this.answers = answers;
    }

    /// Who bought again in a period, tier by tier.
    ///
    /// @param tier only this one, or all
    @GET
    @Path("loyalty")
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @APIResponseSchema(LoyaltyReport.class)
    public Uni<RestResponse<Object>> loyalty(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable String tier) {
        var period = Period.of(from, to, surveying.today()).notBefore(surveying.earliest());
        return surveying
                .survey()
                .chain(survey -> survey.loyalty(period).map(sums -> {
                    var ladder = survey.ladder().with(sums.keySet());
                    var shown = tier == null ? ladder : ladder.only(tier);
                    return LoyaltyReport.of(period, sums, shown, wording);
                }))
                .map(answers::of);
    }

    /// Who came back, cohort by cohort.
    ///
    /// @param by `month`, the only cohorts there are
    @GET
    @Path("retention")
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @APIResponseSchema(RetentionReport.class)
    public Uni<RestResponse<Object>> retention(
            @Parameter(schema = @Schema(enumeration = "month", defaultValue = "month"))
                    @RestQuery
                    @DefaultValue("month")
                    String by) {
        if (!by.equals("month")) {
            throw Problem.of(400, "cohort-unknown", "Customers are grouped by month only")
                    .at("by", "must be month")
                    .asException();
        }
        return surveying
                .survey()
                .chain(Survey::cohorts)
                .map(cohorts ->
                        RetentionReport.of(cohorts, surveying.earliestMonth(), YearMonth.from(surveying.today())))
                .map(answers::of);
    }

    /// Who is about to be lost, or is.
    @GET
    @Path("losses")
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @APIResponseSchema(LossReport.class)
    public Uni<RestResponse<Object>> losses() {
        return surveying.survey().chain(Survey::losses).map(LossReport::of).map(answers::of);
    }
}
