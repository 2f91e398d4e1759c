package dev.rung.customer.group;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightForgetHands {

    private static final Logger LOG = Logger.getLogger(EveryNightForgetHands.class);

    private final GroupLists lists;
    private final Clock clock;

    EveryNightForgetHands(GroupLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /// Several instances may do it at once.
    @Scheduled(cron = "0 31 3 * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return lists.forgetEnded(clock.instant())
                .invoke(count -> LOG.infof("Forgot listings by hand that ended count=%d", count))
                .replaceWithVoid();
    }
}
