package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent.Reached;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;

/// Writes batches, each in one transaction.
///
/// A database that is away is waited for: what was put aside meanwhile would be missing from the standings. Only data
/// that
/// the database refuses fails, and goes the way the channel is configured for.
@ApplicationScoped
class KeepingStandings {

    private static final Logger LOG = Logger.getLogger(KeepingStandings.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Standings standings;
    private final Decisions decisions;

    KeepingStandings(Standings standings, Decisions decisions) {
        this.standings = standings;
        this.decisions = decisions;
    }

    Uni<Void> keep(AssessmentBatch batch) {
        return untilWritten(() -> standings.keep(batch));
    }

    Uni<Void> append(List<Reached> reached) {
        return untilWritten(() -> decisions.append(reached));
    }

    private static Uni<Void> untilWritten(Supplier<Uni<Void>> work) {
        return Panache.withTransaction(work)
                .onFailure(failure -> !isRefusedData(failure))
                .invoke(failure -> LOG.warn("Standings cannot be written yet, trying again", failure))
                .onFailure(failure -> !isRefusedData(failure))
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    /// It will be the same next time.
    private static boolean isRefusedData(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DataException || cause instanceof ConstraintViolationException);
    }
}
