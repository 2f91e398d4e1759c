package dev.rung.customer.webhook.delivery;

import dev.rung.platform.listening.IsolatedContext;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Every instance does it: leases share the work.
@ApplicationScoped
class EveryMomentSendWhatIsDue {

    private static final Logger LOG = Logger.getLogger(EveryMomentSendWhatIsDue.class);

    private final WebhookLeases leases;
    private final SendingDeliveries sending;
    private final IsolatedContext isolated;
    private final Clock clock;
    private final Set<UUID> underWay = ConcurrentHashMap.newKeySet();

    EveryMomentSendWhatIsDue(WebhookLeases leases, SendingDeliveries sending, IsolatedContext isolated, Clock clock) {
        this.leases = leases;
        this.sending = sending;
        this.isolated = isolated;
        this.clock = clock;
    }

    /// Waits for none of them: the next look must not wait for a slow one.
    @Scheduled(every = "${rung.webhooks.poll}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return leases.webhooksWithDue(clock.instant())
                .invoke(webhooks -> webhooks.forEach(this::sendUnlessUnderWay))
                .replaceWithVoid();
    }

    private void sendUnlessUnderWay(UUID webhookId) {
        if (underWay.add(webhookId)) {
            isolated.run(() -> sending.everythingDue(webhookId))
                    .onTermination()
                    .invoke(() -> underWay.remove(webhookId))
                    .subscribe()
                    .with(
                            _ -> {},
                            failure -> LOG.errorf(
                                    failure, "Sending stopped; the next look goes on webhook=%s", webhookId));
        }
    }
}
