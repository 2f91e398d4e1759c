package dev.rung.scoring.freshness;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Asks Kafka first and how far the standings reach next, so that whatever is read after the answer is at
/// least as fresh as it says.
@ApplicationScoped
public class FreshnessReader {

    private final AcceptedBehaviour accepted;
    private final Clock clock;

    FreshnessReader(AcceptedBehaviour accepted, Clock clock) {
        this.accepted = accepted;
        this.clock = clock;
    }

    /// All that was accepted up to then is in; empty while a partition has nothing readable at all.
    @WithSession
    public Uni<Optional<Instant>> freshAsOf() {
        return freshness().map(freshness -> Optional.ofNullable(freshness.freshAsOf()));
    }

    /// Records that Kafka accepted before a moment and that are not in the standings yet.
    @WithSession
    public Uni<Long> unread(Instant before) {
        return here(accepted.ends(before))
                .chain(ends ->
                        positions().map(read -> Freshness.of(ends, read, before).unread()));
    }

    @WithSession
    Uni<Freshness> freshness() {
        var askedAt = clock.instant();
        return here(accepted.ends()).chain(ends -> positions().map(read -> Freshness.of(ends, read, askedAt)));
    }

    private static Uni<List<ReadPosition>> positions() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select p.partition, p.readable, p.takenInAt from ProgressRow p", ReadPosition.class)
                        .getResultList());
    }

    /// Kafka answers on its own thread; the session wants the caller's.
    private static Uni<Map<Integer, Long>> here(Uni<Map<Integer, Long>> ends) {
        var caller = Objects.requireNonNull(Vertx.currentContext(), "asked outside of a request");
        return ends.emitOn(work -> caller.runOnContext(_ -> work.run()));
    }
}
