package dev.rung.scoring.insight;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.scoring.standings.Wording;
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
class InsightResource {

    private final Figures figures;
    private final Surveying surveying;
    private final Definitions definitions;
    private final Wording wording;
    private final Answers answers;

    InsightResource(Figures figures, Surveying surveying, Definitions definitions, Wording wording, Answers answers) {
        this.figures = figures;
        this.surveying = surveying;
        this.definitions = definitions;
        this.wording = wording;
        this.answers = answers;
    }

    /// How customers are spread over the tiers on a day.
    ///
    /// @param at a business date, from 1970 up to today, which is asked when it is left out
    @GET
    @Path("tiers")
    @Produces({MediaType.APPLICATION_JSON, Answers.CSV})
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @APIResponseSchema(TierReport.class)
    public Uni<RestResponse<Object>> tiers(@RestQuery @Nullable LocalDate at) {
        var today = surveying.today();
        var date = at == null ? today : at;
        Period.known("at", date, today);
        return surveying
                .survey()
                .chain(survey -> (date.equals(today) ? figures.tiers() : figures.tiers(survey, date))
                        .map(tiers ->
                                TierReport.of(date, tiers, survey.isSpendKnownOn(date), survey.ladder(), wording)))
                .map(answers::of);
    }

    /// How many customers each tier had, day by day.
    ///
    /// @param from a business date; with `to` at most 400 days
    @GET
    @Path("trend")
    @Produces({MediaType.APPLICATION_JSON, Answers.CSV})
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @APIResponseSchema(TrendReport.class)
    public Uni<RestResponse<Object>> trend(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to) {
        var period = Period.of(from, to, surveying.today()).atMost(Period.LONGEST);
        return surveying
                .survey()
                .chain(survey ->
                        survey.trend(period).map(counts -> TrendReport.of(period, counts, survey.ladder(), wording)))
                .map(answers::of);
    }

    /// Who moved from which tier to which in a period.
    ///
    /// @param from the business date at whose end the movement begins
    @GET
    @Path("migration")
    @Produces({MediaType.APPLICATION_JSON, Answers.CSV})
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    @APIResponseSchema(MigrationReport.class)
    public Uni<RestResponse<Object>> migration(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to) {
        var period = Period.of(from, to, surveying.today());
        return surveying
                .survey()
                .chain(survey -> survey.migration(period)
                        .map(counts -> MigrationReport.of(
                                period, counts, survey.ladder().with(Migration.tiers(counts)))))
                .map(answers::of);
    }

    /// What every figure means.
    ///
    /// What every figure means; the links in the answers end in one of the ids.
    @GET
    @Path("definitions")
    @RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Definitions.Views definitions() {
        return definitions.in(wording);
    }

    /// How far what was accepted is readable.
    ///
    /// Whoever imports behaviour waits here until it can be read.
    @GET
    @Path("freshness")
    @RolesAllowed({STOREFRONT, ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
    public Uni<Freshness> freshness() {
        return figures.freshness();
    }
}
