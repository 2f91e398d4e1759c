package dev.rung.scoring.insight.moves;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.ANALYST;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.MARKETER;

import dev.rung.platform.page.Page;
import dev.rung.scoring.insight.ReportContext;
import dev.rung.scoring.insight.figures.Period;
import dev.rung.scoring.insight.moves.MovedCustomers.MatrixCell;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The people of the migration matrix.
@Path("insight/migration/customers")
@RolesAllowed({ANALYST, MARKETER, BENEFITS_MANAGER, AGENT, APPROVER, ADMIN})
class MovedCustomersResource {

    private static final String TIER = "[^\\s\\p{Cc}]{1,64}";

    private final MovedCustomers customers;
    private final ReportContext context;

    MovedCustomersResource(MovedCustomers customers, ReportContext context) {
        this.customers = customers;
        this.context = context;
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
                .map(policy ->
                        new MatrixCell(period, fromTier, toTier, policy.tier(0).code()))
                .chain(cell -> customers.page(cell, after, limit))
                .map(page -> page.map(moved -> new MovedView(moved.externalId())));
    }

    record MovedView(String externalId) {}
}
