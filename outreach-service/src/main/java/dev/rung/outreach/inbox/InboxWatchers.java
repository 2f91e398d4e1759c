package dev.rung.outreach.inbox;

import dev.rung.platform.listening.PgNotifications;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Passes the bell on to those who watch an inbox through this instance.
@ApplicationScoped
class InboxWatchers {

    /// A ring says only that something changed.
    enum Ring {
        RING
    }

    private final Map<UUID, Set<MultiEmitter<? super Ring>>> watching = new ConcurrentHashMap<>();

    void listen(@Observes StartupEvent start, PgNotifications bell) {
        bell.listen(InboxMessages.BELL, this::ring);
    }

    /// Rings once at the start, and then after every change, until the service stops. Rings that nobody took
    /// meanwhile are one.
    Multi<Ring> rings(UUID customerId) {
        return Multi.createFrom()
                .emitter(
                        watcher -> {
                            join(customerId, watcher);
                            watcher.onTermination(() -> leave(customerId, watcher));
                            watcher.emit(Ring.RING);
                        },
                        BackPressureStrategy.LATEST);
    }

    /// Whoever watches is told that this is the end, and can go on with another instance.
    void close(@Observes ShutdownDelayInitiatedEvent stop) {
        watching.values().forEach(watchers -> watchers.forEach(MultiEmitter::complete));
    }

    private void ring(String payload) {
        if (payload.equals(PgNotifications.MAYBE_MISSED)) {
            watching.values().forEach(InboxWatchers::wake);
        } else {
            wake(watching.getOrDefault(UUID.fromString(payload), Set.of()));
        }
    }

    private static void wake(Set<MultiEmitter<? super Ring>> watchers) {
        watchers.forEach(watcher -> watcher.emit(Ring.RING));
    }

    private void join(UUID customerId, MultiEmitter<? super Ring> watcher) {
        watching.compute(customerId, (_, present) -> {
            var watchers = present == null ? ConcurrentHashMap.<MultiEmitter<? super Ring>>newKeySet() : present;
            watchers.add(watcher);
            return watchers;
        });
    }

    private void leave(UUID customerId, MultiEmitter<? super Ring> watcher) {
        watching.computeIfPresent(customerId, (_, watchers) -> {
            watchers.remove(watcher);
            return watchers.isEmpty() ? null : watchers;
        });
    }
}
