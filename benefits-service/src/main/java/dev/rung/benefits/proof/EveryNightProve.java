package dev.rung.benefits.proof;

import dev.rung.platform.database.Await;
import dev.rung.platform.nightly.EveryMinuteReadChecks;
import dev.rung.platform.nightly.NightlyChecks;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Raises the alarm: `rung_points_proof_faults` is the number of customers whose books do not balance; anything but 0
/// needs a person. It is −1 until the first night, and −2 where the last proof failed.
@Startup // its metrics are there before the first run
@ApplicationScoped
class EveryNightProve {

    private static final Logger LOG = Logger.getLogger(EveryNightProve.class);

    private static final String CHECK = "points-proof";

    private final NightlyChecks checks;
    private final Proofs proofs;

    EveryNightProve(NightlyChecks checks, EveryMinuteReadChecks results, Proofs proofs) {
        this.checks = checks;
        this.proofs = proofs;
        results.gauge("rung.points.proof.faults", CHECK);
    }

    @Scheduled(cron = "${rung.points.proof.at}", timeZone = "${rung.store.zone}")
    void prove() {
        checks.start(CHECK, this::faults);
    }

    private long faults() {
        var proof = Await.on(proofs::prove);
        if (proof.holds()) {
            LOG.infof("The points ledger is proved: transactions=%d entries=%d", proof.transactions(), proof.entries());
        } else {
            LOG.errorf("The points ledger does not balance: sum=%d faults=%s", proof.entriesSum(), proof.faults());
        }
        return proof.faults().stream().mapToLong(Proof.Fault::customers).sum();
    }
}
