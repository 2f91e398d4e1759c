package dev.rung.outreach.inbox;

import dev.rung.platform.listening.PgNotifications;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Passes notifications on to those who watch an inbox through this instance.
@ApplicationScoped
class InboxWatchers {

    /// Says only that something changed.
    enum WakeSignal {
        UP
    }

    private final Map<UUID, Set<MultiEmitter<? super WakeSignal>>> watching = new ConcurrentHashMap<>();

    void listen(@Observes StartupEvent start, PgNotifications notifications) {
        notifications.listen(InboxMessages.CHANGED, this::notified);
    }

    /// One at the start, and then one after every change, until the service stops. Those that were not taken
    /// meanwhile are merged into one.
    ///
    /// @param customers who are one person
    Multi<WakeSignal> changes(Collection<UUID> customers) {
        return Multi.createFrom()
                .emitter(
                        watcher -> {
                            customers.forEach(one -> join(one, watcher));
                            watcher.onTermination(() -> customers.forEach(one -> leave(one, watcher)));
                            watcher.emit(WakeSignal.UP);
                        },
                        BackPressureStrategy.LATEST);
    }

    /// Ends every stream, so that its reader can go on with another instance.
    void close(@Observes ShutdownDelayInitiatedEvent stop) {
        watching.values().forEach(watchers -> watchers.forEach(MultiEmitter::complete));
    }

    private void notified(String payload) {
        if (payload.equals(PgNotifications.MAYBE_MISSED)) {
            watching.values().forEach(InboxWatchers::wake);
        } else {
            wake(watching.getOrDefault(UUID.fromString(payload), Set.of()));
        }
    }

    private static void wake(Set<MultiEmitter<? super WakeSignal>> watchers) {
        watchers.forEach(watcher -> watcher.emit(WakeSignal.UP));
    }

    private void join(UUID customerId, MultiEmitter<? super WakeSignal> watcher) {
        watching.compute(customerId, (_, present) -> {
            var watchers = present == null ? ConcurrentHashMap.<MultiEmitter<? super WakeSignal>>newKeySet() : present;
            watchers.add(watcher);
            return watchers;
        });
    }

    private void leave(UUID customerId, MultiEmitter<? super WakeSignal> watcher) {
        watching.computeIfPresent(customerId, (_, watchers) -> {
            watchers.remove(watcher);
            return watchers.isEmpty() ? null : watchers;
        });
    }
}
