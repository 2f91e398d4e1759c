package dev.rung.scoring.standings;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.TierEvent;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.jboss.logging.Logger;

/// Writes batches, each in one transaction.
///
/// A database that is away is waited for, however long: what was put aside meanwhile would be missing from the
/// standings. Only data that the database refuses fails. Its batch is written in halves, down to the one record that
/// is refused, and that one alone goes the way the channel is configured for.
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

    Uni<Void> keep(List<KafkaRecord<String, AssessmentEvent>> batch) {
        return written(batch, some -> standings.keep(AssessmentBatch.of(some)), here());
    }

    Uni<Void> append(List<KafkaRecord<String, TierEvent>> batch) {
        return written(batch, some -> decisions.append(decided(some)), here());
    }

    private static List<TierEvent> decided(List<KafkaRecord<String, TierEvent>> records) {
        return records.stream()
                .map(KafkaRecord::getPayload)
                // null where it could not be read; the connector has put it aside
                .filter(Objects::nonNull)
                .filter(event -> event.decision() != null)
                .toList();
    }

    private static <E> Uni<Void> written(
            List<KafkaRecord<String, E>> records,
            Function<List<KafkaRecord<String, E>>, Uni<Void>> work,
            Context here) {
        return Uni.createFrom()
                .deferred(() -> Panache.withTransaction(() -> work.apply(records)))
                // a pause, or putting a record aside, ends on another thread, but the session belongs to this context
                .runSubscriptionOn(attempt -> here.runOnContext(_ -> attempt.run()))
                .onFailure(KeepingStandings::mayPass)
                .invoke(failure -> LOG.warn("Standings cannot be written yet, trying again", failure))
                .onFailure(KeepingStandings::mayPass)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely()
                .onFailure()
                .recoverWithUni(refusal -> without(records, work, here, refusal));
    }

    /// In order, so that what is readable never passes what is still to be written.
    private static <E> Uni<Void> without(
            List<KafkaRecord<String, E>> records,
            Function<List<KafkaRecord<String, E>>, Uni<Void>> work,
            Context here,
            Throwable refusal) {
        if (records.size() == 1) {
            return Uni.createFrom().completionStage(() -> records.getFirst().nack(refusal));
        }
        int half = records.size() / 2;
        return written(records.subList(0, half), work, here)
                .chain(() -> written(records.subList(half, records.size()), work, here));
    }

    private static Context here() {
        return Objects.requireNonNull(Vertx.currentContext(), "an event door runs on a Vert.x context");
    }

    /// Data that the database refuses, it will refuse the next time too.
    private static boolean mayPass(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause -> cause instanceof DataException || cause instanceof ConstraintViolationException);
    }
}
