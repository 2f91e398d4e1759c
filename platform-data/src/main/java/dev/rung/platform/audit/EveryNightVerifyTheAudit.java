package dev.rung.platform.audit;

import dev.rung.platform.nightly.EveryMinuteReadChecks;
import dev.rung.platform.nightly.NightlyChecks;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// `rung_audit_broken` is 1 where the last night's verification found the chain broken; that wants a person. Until the
/// first night it is −1, and −2 where the last verification failed.
@Startup // its metrics are there before the first run
@ApplicationScoped
class EveryNightVerifyTheAudit {

    private static final Logger LOG = Logger.getLogger(EveryNightVerifyTheAudit.class);

    private static final String CHECK = "audit";

    private final NightlyChecks checks;
    private final Verification verification;

    EveryNightVerifyTheAudit(NightlyChecks checks, EveryMinuteReadChecks results, Verification verification) {
        this.checks = checks;
        this.verification = verification;
        results.gauge("rung.audit.broken", CHECK);
    }

    @Scheduled(identity = "audit-verify", cron = "{rung.audit.verify-at}", timeZone = "{rung.store.zone}")
    void verify() {
        checks.start(CHECK, this::broken);
    }

    private long broken() throws SQLException {
        return switch (verification.verify()) {
            case ChainVerdict.Intact intact -> {
                LOG.infof("Audit is intact entries=%d hash=%s", intact.entries(), intact.lastHash());
                yield 0;
            }
            case ChainVerdict.Broken found -> {
                LOG.errorf("AUDIT IS BROKEN position=%d reason=%s", found.position(), found.reason());
                yield 1;
            }
        };
    }
}
