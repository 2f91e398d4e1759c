package dev.rung.customer.imports.run;

import dev.rung.customer.cloudevents.Defect;
import dev.rung.customer.imports.run.ImportQueue.LeaseLost;
import dev.rung.platform.again.TransientFailures;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// Sets a row aside that fails by itself, so that it stops no other.
final class RowFailures {

    private static final Logger LOG = Logger.getLogger(RowFailures.class);

    /// Classes of states that pass by themselves: connection, rolled back for another's sake, resources, locks,
    /// shutting down.
    private static final Set<String> OUTAGES = Set.of("08", "40", "53", "55", "57");

    /// A statement that took too long, perhaps each time.
    private static final String CANCELLED = "57014";

    private RowFailures() {}

    /// An answer is the row's own fault; of anything else nobody knows that before the chunk has failed several
    /// times, and the database answers. A lost lease and an outage never are.
    ///
    /// @param held passes the fence in a transaction of its own: where that fails as well, it is not the row
    static Uni<RowResult> setAside(
            ImportWork work, int line, String key, Uni<RowResult> result, Supplier<Uni<Void>> held) {
        return result.onFailure(failure -> isOfRow(work, failure))
                .recoverWithUni(failure -> confirmed(failure, held)
                        .invoke(() -> LOG.warnf(
                                "A row of an import is set aside import=%s line=%d failure=%s",
                                work.importId(), line, named(failure)))
                        .replaceWith(() -> refused(line, key)));
    }

    static RowResult refused(int line, String key) {
        return RowResult.refused(line, key, List.of(new Defect("", Text.of("reason.import-refused"))));
    }

    /// Whether the import only has to wait.
    static boolean isOutage(Throwable failure) {
        return Problem.isTemporary(failure)
                || TransientFailures.isTransient(failure)
                        && sqlState(failure)
                                .map(state -> OUTAGES.contains(state.substring(0, 2)) && !CANCELLED.equals(state))
                                .orElse(true);
    }

    /// For logs: PostgreSQL's own words have the values of the row in them.
    static String named(Throwable failure) {
        return failure.getClass().getSimpleName()
                + sqlState(failure).map(state -> " sqlState=" + state).orElse("");
    }

    private static Uni<Void> confirmed(Throwable failure, Supplier<Uni<Void>> held) {
        return Problem.isAnswer(failure) ? Uni.createFrom().voidItem() : held.get();
    }

    private static boolean isOfRow(ImportWork work, Throwable failure) {
        return !(failure instanceof LeaseLost)
                && !isOutage(failure)
                && (Problem.isAnswer(failure) || work.goesRowByRow() && !TransientFailures.isTransient(failure));
    }

    private static Optional<String> sqlState(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Stream.ofNullable(
                        switch (cause) {
                            case PgException refused -> refused.getSqlState();
                            case SQLException refused -> refused.getSQLState();
                            default -> null;
                        }))
                .filter(state -> state.length() == 5)
                .findFirst();
    }
}
