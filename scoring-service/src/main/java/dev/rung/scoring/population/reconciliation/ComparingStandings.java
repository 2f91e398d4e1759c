package dev.rung.scoring.population.reconciliation;

import dev.rung.scoring.population.recount.Recounting;
import dev.rung.scoring.population.scan.PopulationMember;
import dev.rung.scoring.population.scan.PopulationScan;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// Compares everybody with a recomputation from the stored features, then a sample with a recount of the log.
@ApplicationScoped
class ComparingStandings {

    private static final Logger LOG = Logger.getLogger(ComparingStandings.class);

    private final PopulationScan walk;
    private final Recounting recounting;
    private final ReconciliationTerms terms;

    ComparingStandings(PopulationScan walk, Recounting recounting, ReconciliationTerms terms) {
        this.walk = walk;
        this.recounting = recounting;
        this.terms = terms;
    }

    private record Walked(List<PopulationMember> members, Recomputation.RecomputedStandings found) {}

    /// @param sweep its id decides who is in the sample
    ReconciliationFindings check(UUID sweep, Recomputation recomputation) throws SQLException {
        var counted = new AtomicReference<>(ReconciliationFindings.NOTHING);
        var sample = new ReconciliationSample(sweep, terms.sample());
        walk.over(members -> new Walked(members, recomputation.checkAll(members)), walked -> {
            counted.updateAndGet(sum -> sum.plus(walked.found()));
            sample.offer(walked.members());
        });
        return counted.get().with(fromLog(sweep, recomputation, sample.members()));
    }

    /// Where the log cannot be read, what the walk found is told all the same.
    private LogComparison.LogFindings fromLog(UUID sweep, Recomputation recomputation, List<PopulationMember> sampled) {
        try {
            return new LogComparison(recomputation).checkAll(recounting.of(sampled));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The sample could not be counted once more from the log: sweep=%s", sweep);
            return LogComparison.LogFindings.failed(sampled.size());
        }
    }
}
