package dev.rung.customer.group.input;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightForgetCounts {

    private static final Logger LOG = Logger.getLogger(EveryNightForgetCounts.class);

    private final BehaviourCounts counts;

    EveryNightForgetCounts(BehaviourCounts counts) {
        this.counts = counts;
    }

    /// Several instances may do it at once.
    @Scheduled(cron = "0 29 3 * * ?")
    @WithTransaction
    Uni<Void> forget() {
        return counts.forgetOld()
                .invoke(count -> LOG.infof("Forgot days of behaviour count=%d", count))
                .replaceWithVoid();
    }
}
