package dev.rung.customer.webhook;

import dev.rung.platform.problem.Problem;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// Some dozens at most.
@ApplicationScoped
class Webhooks implements PanacheRepositoryBase<Webhook, UUID> {

    Uni<List<Webhook>> byName() {
        return list("order by name, webhookId");
    }

    /// An unknown one is a problem.
    Uni<Webhook> one(UUID webhookId) {
        return known(findById(webhookId));
    }

    /// Likewise, locked until the transaction ends.
    Uni<Webhook> lock(UUID webhookId) {
        return known(findById(webhookId, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Uni<Webhook> known(Uni<Webhook> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> Problem.of(404, "webhook-unknown").asException());
    }
}
