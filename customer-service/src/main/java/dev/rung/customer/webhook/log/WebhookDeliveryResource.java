package dev.rung.customer.webhook.log;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The log of a webhook's deliveries.
@Path("webhooks/{webhookId}")
@RolesAllowed(Roles.ADMIN)
class WebhookDeliveryResource {

    private final DeliveryLog log;
    private final ReplayingDeliveries replaying;
    private final Caller caller;

    WebhookDeliveryResource(DeliveryLog log, ReplayingDeliveries replaying, Caller caller) {
        this.log = log;
        this.replaying = replaying;
        this.caller = caller;
    }

    /// Deliveries to a webhook, with each try.
    ///
    /// Newest first.
    ///
    /// @param state what became of it: `waiting`, `delivered`, `failed` or `dropped`; without it, all
    @GET
    @Path("deliveries")
    @WithSession
    public Uni<Page<LoggedDelivery>> list(
            @RestPath UUID webhookId,
            @RestQuery Optional<@Pattern(regexp = "waiting|delivered|failed|dropped") String> state,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return replaying
                .mustBeKnown(webhookId)
                .chain(() -> log.page(webhookId, state.orElse(""), Page.before(after), limit + 1))
                .map(found -> Page.of(found, limit, last -> Long.toString(last.position())));
    }

    /// Sends something to a webhook once more, under the id that it had.
    @POST
    @Path("deliveries/{deliveryId}/replay")
    @ResponseStatus(204)
    @Refuses(status = 409, when = "It still waits, its customer is erased, or its type is no longer wanted.")
    public Uni<Void> replay(@RestPath UUID webhookId, @RestPath UUID deliveryId) {
        return replaying.replay(webhookId, deliveryId, caller.name());
    }

    /// Sends everything that failed since a moment to a webhook once more.
    @POST
    @Path("replay")
    public Uni<ReplayedDeliveries> replayFailed(@RestPath UUID webhookId, @NotNull @Valid FailedSince request) {
        return replaying.replayFailed(webhookId, request.since(), caller.name()).map(ReplayedDeliveries::new);
    }

    /// Sends a trial to a webhook, about nobody.
    ///
    /// What came of it stands in the log a moment later.
    @POST
    @Path("ping")
    @ResponseStatus(202)
    @Refuses(status = 409, when = "The webhook is not active.")
    public Uni<PingView> ping(@RestPath UUID webhookId) {
        return replaying.ping(webhookId).map(PingView::new);
    }

    /// @param since when it was queued, at the earliest
    record FailedSince(@NotNull Instant since) {}

    /// @param deliveries how many are due now
    record ReplayedDeliveries(int deliveries) {}

    record PingView(UUID deliveryId) {}
}
