package dev.rung.customer.group.membership;

import dev.rung.customer.group.membership.GroupReconciliation.Reconciled;
import dev.rung.platform.nightly.EveryMinuteReadChecks;
import dev.rung.platform.nightly.NightlyChecks;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

@Startup // its metric is there before the first night
@ApplicationScoped
class EveryNightReconcileGroups {

    private static final Logger LOG = Logger.getLogger(EveryNightReconcileGroups.class);

    private static final String CHECK = "groups";
    private static final int ATTEMPTS = 10;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final NightlyChecks checks;
    private final GroupReconciliation reconciliation;

    EveryNightReconcileGroups(NightlyChecks checks, EveryMinuteReadChecks results, GroupReconciliation reconciliation) {
        this.checks = checks;
        this.reconciliation = reconciliation;
        results.gauge("rung.groups.differing", CHECK);
    }

    @Scheduled(cron = "0 41 3 * * ?", timeZone = "${rung.store.zone}")
    void reconcile() {
        checks.start(CHECK, this::differing);
    }

    private long differing() throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var result = reconciliation.reconcile();
            if (result.isPresent()) {
                return told(result.get());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("Rules of groups changed all the time");
    }

    private static long told(Reconciled result) {
        if (result.differing() == 0) {
            LOG.infof("Groups are as their rules say customers=%d", result.checked());
        } else {
            LOG.errorf(
                    "Groups differ from their rules and are looked at again customers=%d differing=%d",
                    result.checked(), result.differing());
        }
        return result.differing();
    }
}
