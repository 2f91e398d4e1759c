package dev.rung.scoring.insight;

import dev.rung.scoring.standings.Standings;
import dev.rung.scoring.standings.Standings.TierSum;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads sums and positions. Kafka is asked first, the positions next, the sums last, so that the figures are at
/// least as fresh as the answer says.
@ApplicationScoped
public class Figures {

    private final Standings standings;
    private final AcceptedBehaviour accepted;
    private final Clock clock;

    Figures(Standings standings, AcceptedBehaviour accepted, Clock clock) {
        this.standings = standings;
        this.accepted = accepted;
        this.clock = clock;
    }

    record TierFigures(Freshness freshness, List<TierSum> sums) {}

    @WithSession
    Uni<Freshness> freshness() {
        var askedAt = clock.instant();
        return here(accepted.ends())
                .chain(ends -> standings.readPositions().map(read -> Freshness.of(ends, read, askedAt)));
    }

    /// Records that Kafka accepted before a moment and that are not in the standings yet.
    @WithSession
    public Uni<Long> unread(Instant before) {
        return here(accepted.ends(before))
                .chain(ends -> standings
                        .readPositions()
                        .map(read -> Freshness.of(ends, read, before).unread()));
    }

    @WithSession
    Uni<TierFigures> tiers() {
        return freshness().chain(freshness -> standings.sumsByTier().map(sums -> new TierFigures(freshness, sums)));
    }

    /// As they were at the end of a past business date.
    Uni<TierFigures> tiers(Survey survey, LocalDate date) {
        return survey.tiersOn(date, freshness());
    }

    /// Kafka answers on its own thread; the session wants the caller's.
    private static Uni<Map<Integer, Long>> here(Uni<Map<Integer, Long>> ends) {
        var caller = Objects.requireNonNull(Vertx.currentContext(), "asked outside of a request");
        return ends.emitOn(work -> caller.runOnContext(_ -> work.run()));
    }
}
