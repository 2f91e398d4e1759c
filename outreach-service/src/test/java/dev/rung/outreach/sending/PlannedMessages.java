package dev.rung.outreach.sending;

import dev.rung.contracts.TierRef;
import dev.rung.outreach.occasion.Channel;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.platform.listening.IsolatedContext;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Messages for an inbox, planned without a notification, so that nobody but the test looks.
@ApplicationScoped
class PlannedMessages {

    private static final TierRef GOLD = new TierRef("gold", 3, Map.of());

    private final Messages messages;
    private final Leasing leasing;
    private final IsolatedContext isolated;

    PlannedMessages(Messages messages, Leasing leasing, IsolatedContext isolated) {
        this.messages = messages;
        this.leasing = leasing;
        this.isolated = isolated;
    }

    UUID plan(UUID id, UUID customer, Instant occurredAt, Instant plannedAt) {
        var occasion = new TierLost(UUID.randomUUID(), GOLD, GOLD, "cycle-end");
        inTransaction(() -> messages.plan(id, customer, Channel.INBOX, occasion, occurredAt, plannedAt));
        return id;
    }

    Uni<Leasing.Batch> lease() {
        return isolated.run(() -> leasing.lease(Channel.INBOX));
    }

    <T> T inTransaction(Supplier<Uni<T>> work) {
        return isolated.run(() -> Panache.withTransaction(work)).await().atMost(Duration.ofSeconds(30));
    }

    public static final class NobodyElseDelivers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Servers.withEmptySchema(Map.of("rung.outreach.poll", "off", "rung.outreach.reclaim", "off"));
        }
    }
}
