package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.TierEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
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
/// A database that is away is waited for, however long: what was put aside meanwhile would be missing from the
/// standings. Only data that the database refuses fails, and goes the way the channel is configured for.
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

    Uni<Void> append(List<TierEvent> decided) {
        return untilWritten(() -> decisions.append(decided));
    }

    private static Uni<Void> untilWritten(Supplier<Uni<Void>> work) {
        var here = Objects.requireNonNull(Vertx.currentContext(), "an event door runs on a Vert.x context");
        return Panache.withTransaction(work)
                // a pause ends on another thread, but the session belongs to this context
                .runSubscriptionOn(attempt -> here.runOnContext(_ -> attempt.run()))
                .onFailure(KeepingStandings::mayPass)
                .invoke(failure -> LOG.warn("Standings cannot be written yet, trying again", failure))
                .onFailure(KeepingStandings::mayPass)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    /// Data that the database refuses, it will refuse the next time too.
    private static boolean mayPass(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause -> cause instanceof DataException || cause instanceof ConstraintViolationException);
    }
}
