package dev.rung.customer.contact;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightForgetSearches {

    private static final Logger LOG = Logger.getLogger(EveryNightForgetSearches.class);

    private final ContactSearches searches;
    private final Clock clock;

    EveryNightForgetSearches(ContactSearches searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /// Rows that limit nobody any more would tell when each member of staff worked. Several instances may do
    /// it at once.
    @Scheduled(cron = "0 23 3 * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return searches.forgetBefore(clock.instant().minus(Duration.ofHours(2)))
                .invoke(count -> LOG.infof("Forgot hours of searches count=%d", count))
                .replaceWithVoid();
    }
}
