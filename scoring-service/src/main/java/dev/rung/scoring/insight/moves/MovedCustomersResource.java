package dev.rung.scoring.insight.moves;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.platform.csv.CsvFile;
import dev.rung.platform.page.Page;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.insight.ReportContext;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.moves.MovedCustomers.MatrixCell;
import dev.rung.scoring.insight.moves.MovedCustomers.MovedCustomer;
import dev.rung.scoring.standings.wording.CallerTexts;
import dev.rung.scoring.standings.wording.TierPhrases;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The people of the migration matrix.
@Path("insight/migration/customers")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class MovedCustomersResource {

    private static final String TIER = "[^\\s\\p{Cc}]{1,64}";

    private static final List<String> COLUMNS =
            List.of("externalId", "tierBefore", "tierAfter", "since", "growthValue");

    /// Of a file, read at a time.
    private static final int AT_ONCE = 1_000;

    private final MovedCustomers customers;
    private final ReportContext context;
    private final CallerTexts wording;
    private final UriInfo uri;

    MovedCustomersResource(MovedCustomers customers, ReportContext context, CallerTexts wording, UriInfo uri) {
        this.customers = customers;
        this.context = context;
        this.wording = wording;
        this.uri = uri;
    }

    /// The customers of one cell of the migration matrix.
    ///
    /// @param from the business date at whose end the movement begins
    /// @param fromTier the tier then; left out, those who were not seen yet: the entries
    /// @param toTier the tier at the end; the same one: those who stayed
    @GET
    public Uni<Page<MovedView>> list(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable @Pattern(regexp = TIER) String fromTier,
            @RestQuery @NotNull @Pattern(regexp = TIER) String toTier,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var period = Period.of(from, to, context.today());
        return context.policyInForce()
                .map(policy -> cell(period, fromTier, toTier, policy))
                .chain(cell ->
                        customers.page(cell, after, limit).map(page -> page.map(moved -> MovedView.of(moved, cell))));
    }

    /// The customers of one cell of the migration matrix, all of them in one file.
    ///
    /// @param from the business date at whose end the movement begins
    /// @param fromTier the tier then; left out, those who were not seen yet: the entries
    /// @param toTier the tier at the end; the same one: those who stayed
    @GET
    @Path("export")
    @Produces(CsvFile.MEDIA_TYPE)
    public RestMulti<String> file(
            @Parameter(required = true) @RestQuery @Nullable LocalDate from,
            @Parameter(required = true) @RestQuery @Nullable LocalDate to,
            @RestQuery @Nullable @Pattern(regexp = TIER) String fromTier,
            @RestQuery @NotNull @Pattern(regexp = TIER) String toTier) {
        var period = Period.of(from, to, context.today());
        var phrases = wording.phrases();
        var heads = CsvFile.BYTE_ORDER_MARK + CsvFile.heads(COLUMNS, phrases.texts());
        var lines = context.policyInForce().onItem().transformToMulti(policy -> {
            var cell = cell(period, fromTier, toTier, policy);
            var before = nameOf(fromTier, policy, phrases);
            var after = nameOf(toTier, policy, phrases);
            return customers
                    .pages(cell, AT_ONCE)
                    .map(page -> CsvFile.lines(page.stream()
                            .map(one -> Arrays.<@Nullable Object>asList(
                                    one.externalId(), before, after, one.since(), one.growthValue()))
                            .toList()));
        });
        return RestMulti.fromMultiData(Multi.createBy()
                        .concatenating()
                        .streams(Multi.createFrom().item(heads), lines))
                .header(HttpHeaders.CONTENT_TYPE, CsvFile.CONTENT_TYPE.toString())
                .header(HttpHeaders.CONTENT_DISPOSITION, CsvFile.disposition(uri))
                .build();
    }

    private static MatrixCell cell(Period period, @Nullable String fromTier, String toTier, TierProgram policy) {
        return new MatrixCell(period, fromTier, toTier, policy.tier(0).code());
    }

    /// A tier that is no longer on the ladder is called by its code.
    private static @Nullable String nameOf(@Nullable String code, TierProgram policy, TierPhrases phrases) {
        return policy.tiers().stream()
                .filter(tier -> tier.code().equals(code))
                .map(phrases::name)
                .findFirst()
                .orElse(code);
    }

    /// @param fromTier absent for those who were not seen yet
    /// @param since the business date from which on they have the tier at the end
    /// @param growthValue as last assessed
    record MovedView(
            String externalId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String fromTier,

            String toTier,
            LocalDate since,
            long growthValue) {

        static MovedView of(MovedCustomer moved, MatrixCell cell) {
            return new MovedView(
                    moved.externalId(), cell.fromTier(), cell.toTier(), moved.since(), moved.growthValue());
        }
    }
}
