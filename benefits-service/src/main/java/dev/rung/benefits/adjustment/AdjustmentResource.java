package dev.rung.benefits.adjustment;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.APPROVER;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.benefits.adjustment.Adjustments.AdjustmentFilter;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Adjustments of points, and the decisions of approvers.
@Path("points/adjustments")
class AdjustmentResource {

    private final DecidingAdjustments deciding;
    private final ReadingAdjustments reading;
    private final Caller caller;

    AdjustmentResource(DecidingAdjustments deciding, ReadingAdjustments reading, Caller caller) {
        this.deciding = deciding;
        this.reading = reading;
        this.caller = caller;
    }

    /// All adjustments.
    ///
    /// Newest first.
    @GET
    @RolesAllowed({AGENT, BENEFITS_MANAGER, APPROVER, ADMIN})
    @WithSession
    public Uni<Page<AdjustmentView>> list(
            @RestQuery @Nullable @Pattern(regexp = "requested|approved|declined") String state,
            @RestQuery @Nullable @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var wanted = externalId == null ? null : ExternalId.normalised(externalId);
        return reading.page(new AdjustmentFilter(state, wanted), Page.before(after), limit);
    }

    /// Approves an adjustment that somebody else requested.
    ///
    /// Its points are booked at once.
    @POST
    @Path("{id}/approval")
    @RolesAllowed(APPROVER)
    @Refuses(status = 404, when = "There is no such adjustment.")
    @Refuses(
            status = 409,
            when = "It was decided before, the customer has fewer points than it takes, or takes no part.")
    public Uni<AdjustmentView> approve(@RestPath UUID id) {
        return deciding.approve(id, caller.name()).chain(this::view);
    }

    /// Declines an adjustment that somebody else requested.
    @POST
    @Path("{id}/refusal")
    @RolesAllowed(APPROVER)
    @Refuses(status = 404, when = "There is no such adjustment.")
    @Refuses(status = 409, when = "It was decided before.")
    public Uni<AdjustmentView> decline(@RestPath UUID id) {
        return deciding.decline(id, caller.name()).chain(this::view);
    }

    private Uni<AdjustmentView> view(Adjustment adjustment) {
        return Panache.withSession(() -> reading.view(adjustment));
    }
}
