package dev.rung.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// `rung_audit_broken` is 1 where the last night's verification found the chain broken; that wants a person. Until the
/// first night it is −1, and −2 where the last verification failed.
@Startup // its metrics are there before the first run
@ApplicationScoped
class EveryNightVerifyTheAudit {

    private static final Logger LOG = Logger.getLogger(EveryNightVerifyTheAudit.class);

    private static final int FAILED = -2;

    private final Verification verification;
    private final AtomicInteger broken;

    EveryNightVerifyTheAudit(Verification verification, MeterRegistry metrics) {
        this.verification = verification;
        this.broken = metrics.gauge("rung.audit.broken", new AtomicInteger(-1));
    }

    @RunOnVirtualThread
    @Scheduled(identity = "audit-verify", cron = "{rung.audit.verify-at}", timeZone = "{rung.store.zone}")
    void verify() throws SQLException {
        try {
            report(verification.verify());
        } catch (SQLException | RuntimeException failure) {
            broken.set(FAILED);
            throw failure;
        }
    }

    private void report(ChainVerdict verdict) {
        switch (verdict) {
            case ChainVerdict.Intact intact -> {
                broken.set(0);
                LOG.infof("Audit is intact entries=%d hash=%s", intact.entries(), intact.lastHash());
            }
            case ChainVerdict.Broken found -> {
                broken.set(1);
                LOG.errorf("AUDIT IS BROKEN position=%d reason=%s", found.position(), found.reason());
            }
        }
    }
}
