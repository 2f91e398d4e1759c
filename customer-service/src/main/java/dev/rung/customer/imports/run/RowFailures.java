package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jboss.logging.Logger;

/// Sets a row aside that fails by itself, so that it stops no other.
final class RowFailures {

    private static final Logger LOG = Logger.getLogger(RowFailures.class);

    private RowFailures() {}

    /// An answer is the row's own fault; of anything else nobody knows that before the chunk has failed several
    /// times. A lost lease and an outage never are.
    static Uni<RowResult> setAside(ImportWork work, int line, String key, Uni<RowResult> result) {
        return result.onFailure(failure -> isOfRow(work, failure)).recoverWithItem(failure -> {
            LOG.warnf(
                    "A row of an import is set aside import=%s line=%d failure=%s",
                    work.importId(), line, failure.getClass().getSimpleName());
            return refused(line, key);
        });
    }

    static RowResult refused(int line, String key) {
        return RowResult.refused(line, key, List.of(new Defect("", Text.of("reason.import-refused"))));
    }

    private static boolean isOfRow(ImportWork work, Throwable failure) {
        return !(failure instanceof LeaseLost)
                && !Problem.isTemporary(failure)
                && (Problem.isAnswer(failure) || work.goesRowByRow());
    }
}
