package dev.rung.customer.intake.sender;

import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightForgetSenderCounts {

    private static final Logger LOG = Logger.getLogger(EveryNightForgetSenderCounts.class);

    private final CountedSenders table;
    private final Store store;
    private final Clock clock;

    EveryNightForgetSenderCounts(CountedSenders table, Store store, Clock clock) {
        this.table = table;
        this.store = store;
        this.clock = clock;
    }

    /// Several instances may do it at once.
    @Scheduled(cron = "0 37 3 * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return table.forgetBefore(
                        LocalDate.ofInstant(clock.instant(), store.zone()).minusDays(SenderResource.MOST_DAYS))
                .invoke(count -> LOG.infof("Forgot counts of senders count=%d", count))
                .replaceWithVoid();
    }
}
