package dev.rung.customer.webhook.log;

import dev.rung.platform.audit.Audit;
import dev.rung.platform.json.JsonText;
import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Makes deliveries due once more, each under the id that it had, and trials due for the first time.
@ApplicationScoped
class ReplayingDeliveries {

    private final DeliveryLog log;
    private final Audit audit;
    private final JsonText json;
    private final Clock clock;

    ReplayingDeliveries(DeliveryLog log, Audit audit, JsonText json, Clock clock) {
        this.log = log;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Void> replay(UUID webhookId, UUID deliveryId, String actor) {
        return log.replay(webhookId, deliveryId, clock.instant())
                .chain(due -> due == 0
                        ? refuse(webhookId, deliveryId)
                        : Uni.createFrom().voidItem())
                .chain(() -> audit.record(
                        actor, "webhook-delivery.replayed", webhookId.toString(), Map.of("delivery", deliveryId)));
    }

    @WithTransaction
    Uni<Integer> replayFailed(UUID webhookId, Instant since, String actor) {
        return mustBeKnown(webhookId)
                .chain(() -> log.replayFailed(webhookId, since, clock.instant()))
                .call(due -> audit.record(
                        actor,
                        "webhook-deliveries.replayed",
                        webhookId.toString(),
                        Map.of("since", since, "deliveries", due)));
    }

    /// @return the id of its delivery
    @WithTransaction
    Uni<UUID> ping(UUID webhookId) {
        var deliveryId = UUID.randomUUID();
        var eventId = UUID.randomUUID();
        var now = clock.instant();
        var event = json.write(new Ping("webhook-ping.v1", eventId, now));
        return mustBeKnown(webhookId)
                .invoke(state -> {
                    if (!state.equals("active")) {
                        throw Problem.of(409, "webhook-not-active")
                                .with("state", state)
                                .asException();
                    }
                })
                .chain(() -> log.ping(deliveryId, webhookId, eventId, event, now))
                .replaceWith(deliveryId);
    }

    @RegisterForReflection
    record Ping(String type, UUID eventId, Instant occurredAt) {}

    Uni<String> mustBeKnown(UUID webhookId) {
        return log.stateOf(webhookId)
                .map(state -> state.orElseThrow(
                        () -> Problem.of(404, "webhook-unknown").asException()));
    }

    private Uni<Void> refuse(UUID webhookId, UUID deliveryId) {
        return log.stateOf(webhookId, deliveryId).map(state -> {
            throw state.map(known ->
                            Problem.of(409, "webhook-delivery-not-replayable").with("state", known))
                    .orElseGet(() -> Problem.of(404, "webhook-delivery-unknown"))
                    .asException();
        });
    }
}
