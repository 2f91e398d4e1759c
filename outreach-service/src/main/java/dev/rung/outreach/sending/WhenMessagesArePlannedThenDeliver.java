package dev.rung.outreach.sending;

import dev.rung.platform.listening.PgNotifications;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Delivers at once what any instance planned.
@ApplicationScoped
class WhenMessagesArePlannedThenDeliver {

    private static final Logger LOG = Logger.getLogger(WhenMessagesArePlannedThenDeliver.class);

    private final SingleFlight deliveries;

    WhenMessagesArePlannedThenDeliver(SingleFlight deliveries) {
        this.deliveries = deliveries;
    }

    void listen(@Observes StartupEvent start, PgNotifications notifications) {
        notifications.listen(Messages.PLANNED, _ -> deliver());
    }

    private void deliver() {
        deliveries
                .onAllChannels()
                .subscribe()
                .with(_ -> {}, failure -> LOG.error("Delivering stopped; the next poll goes on", failure));
    }
}
