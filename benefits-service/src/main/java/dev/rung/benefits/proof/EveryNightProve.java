package dev.rung.benefits.proof;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/// Raises the alarm: `rung_points_proof_faults` is the number of customers whose books do not balance; anything but 0
/// needs a person. It is −1 until the first night, and −2 where the last proof failed.
@Startup // its metrics are there before the first run
@ApplicationScoped
class EveryNightProve {

    private static final Logger LOG = Logger.getLogger(EveryNightProve.class);

    private static final long FAILED = -2;

    private final Proofs proofs;
    private final AtomicLong faults;

    EveryNightProve(Proofs proofs, MeterRegistry metrics) {
        this.proofs = proofs;
        this.faults = metrics.gauge("rung.points.proof.faults", new AtomicLong(-1));
    }

    @Scheduled(cron = "${rung.points.proof.at}", timeZone = "${rung.store.zone}")
    Uni<Void> prove() {
        return proofs.prove()
                .invoke(this::report)
                .onFailure()
                .invoke(_ -> faults.set(FAILED))
                .replaceWithVoid();
    }

    private void report(Proof proof) {
        faults.set(proof.faults().stream().mapToLong(Proof.Fault::customers).sum());
        if (proof.holds()) {
            LOG.infof("The points ledger is proved: transactions=%d entries=%d", proof.transactions(), proof.entries());
        } else {
            LOG.errorf("The points ledger does not balance: sum=%d faults=%s", proof.entriesSum(), proof.faults());
        }
    }
}
