package dev.rung.customer.quarantine;

import dev.rung.contracts.Topic;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightForgetQuarantined {

    private static final Logger LOG = Logger.getLogger(EveryNightForgetQuarantined.class);

    private final QuarantinedEvents events;
    private final Clock clock;

    EveryNightForgetQuarantined(QuarantinedEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /// Several instances may do it at once: what one has deleted the other does not find.
    @Scheduled(cron = "0 17 3 * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return events.forgetReceivedBefore(clock.instant().minus(Topic.RETENTION))
                .invoke(count -> LOG.infof("Forgot quarantined events count=%d", count))
                .replaceWithVoid();
    }
}
