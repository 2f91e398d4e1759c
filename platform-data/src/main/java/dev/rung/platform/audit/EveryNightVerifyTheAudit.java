package dev.rung.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

@ApplicationScoped
class EveryNightVerifyTheAudit {

    private static final Logger LOG = Logger.getLogger(EveryNightVerifyTheAudit.class);

    private final Verification verification;

    EveryNightVerifyTheAudit(Verification verification) {
        this.verification = verification;
    }

    @RunOnVirtualThread
    @Scheduled(identity = "audit-verify", cron = "{rung.audit.verify-at}", timeZone = "{rung.store.zone}")
    void verify() throws SQLException {
        switch (verification.verify()) {
            case ChainVerdict.Intact intact ->
                LOG.infof("Audit is intact entries=%d hash=%s", intact.entries(), intact.lastHash());
            case ChainVerdict.Broken broken ->
                LOG.errorf("AUDIT IS BROKEN position=%d reason=%s", broken.position(), broken.reason());
        }
    }
}
