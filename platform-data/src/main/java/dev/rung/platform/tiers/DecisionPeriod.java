package dev.rung.platform.tiers;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The decisions from one loss until the next.
///
/// @param first the place of its first decision in the order of making
/// @param made the loss comes first, except in period 0
/// @param path the tiers held, by all that had been told by its end
/// @param told the tiers held, by what was told in it
/// @param end when the next loss counts
record DecisionPeriod(
        int number, int first, List<TierEvent> made, List<TierSpan> path, List<TierSpan> told, Instant end) {

    /// @param made in the order of making
    static List<DecisionPeriod> of(List<TierEvent> made) {
        var periods = new ArrayList<DecisionPeriod>();
        for (int from = 0, to; from < made.size(); from = to) {
            to = end(made, from);
            var own = made.subList(from, to);
            var end = to < made.size() ? DatedDecisions.made(made.get(to)).occurredAt() : Instant.MAX;
            periods.add(new DecisionPeriod(periods.size(), from, own, joined(made.subList(0, to)), joined(own), end));
        }
        return periods;
    }

    private static int end(List<TierEvent> made, int from) {
        int to = from + 1;
        while (to < made.size() && !(made.get(to) instanceof TierEvent.Lost)) {
            to++;
        }
        return to;
    }

    private static List<TierSpan> joined(List<TierEvent> made) {
        return JoinedPath.of(made.stream().map(DecisionPeriod::pathTold).toList());
    }

    private static List<TierSpan> pathTold(TierEvent event) {
        var path = DatedDecisions.made(event).path();
        return path == null ? List.of() : path;
    }

    List<DatedDecision> dated(List<DecisionPeriod> later) {
        var dated = new ArrayList<DatedDecision>(made.size());
        for (int place = 0; place < made.size(); place++) {
            dated.add(dated(place, later));
        }
        return dated;
    }

    private DatedDecision dated(int place, List<DecisionPeriod> later) {
        var event = made.get(place);
        var at = DatedDecisions.made(event).occurredAt();
        var tier = DatedDecision.tierOf(event);
        if (tier == null) {
            return new DatedDecision(event, at, number, first + place, null, true);
        }
        boolean isReached = event instanceof TierEvent.Reached || event instanceof TierEvent.Redated;
        var counts = isReached ? counts(tier, at, later) : at;
        boolean stands = isReached || isAnswered(place) ? isHeld(tier, counts) : true;
        return new DatedDecision(event, counts, number, first + place, tier, stands);
    }

    private Instant counts(TierRef tier, Instant at, List<DecisionPeriod> later) {
        var counts = since(tier, at, path);
        for (var period : later) {
            if (period.lost().rank() < tier.rank()) {
                return counts;
            }
            if (period.reachesBackTo(counts)) {
                counts = since(tier, counts, period.told());
            }
        }
        return counts;
    }

    /// The tier that the loss left.
    private TierRef lost() {
        return ((TierEvent.Lost) made.getFirst()).tier();
    }

    private boolean reachesBackTo(Instant moment) {
        return !told.isEmpty() && !moment.isBefore(told.getFirst().since());
    }

    /// Whether something was told of the time after it was decided.
    private boolean isAnswered(int place) {
        return made.subList(place + 1, made.size()).stream()
                .anyMatch(event -> !pathTold(event).isEmpty());
    }

    private boolean isHeld(TierRef tier, Instant moment) {
        return path.stream()
                .filter(span -> !span.since().isAfter(moment))
                .reduce((_, later) -> later)
                .map(span -> span.tier().equals(tier.code()))
                .orElse(true);
    }

    /// Of a tier held several times, the last begin before the next loss.
    private Instant since(TierRef tier, Instant known, List<TierSpan> spans) {
        var begins = begins(spans).stream()
                .filter(span -> span.tier().equals(tier.code()))
                .map(TierSpan::since)
                .toList();
        if (spans.stream()
                .anyMatch(
                        span -> span.tier().equals(tier.code()) && span.since().equals(known))) {
            return known;
        }
        return begins.stream()
                .filter(begin -> begin.isBefore(end))
                .reduce((_, later) -> later)
                .or(() -> begins.stream().findFirst())
                .or(() -> higher(tier, spans).map(TierSpan::since).findFirst())
                .orElse(known);
    }

    private static Stream<TierSpan> higher(TierRef tier, List<TierSpan> spans) {
        return spans.stream().filter(span -> span.rank() > tier.rank());
    }

    /// Without those in which a tier is merely held on: a cycle's end begins a path.
    private static List<TierSpan> begins(List<TierSpan> spans) {
        var begins = new ArrayList<TierSpan>(spans.size());
        for (var span : spans) {
            if (begins.isEmpty() || !begins.getLast().tier().equals(span.tier())) {
                begins.add(span);
            }
        }
        return begins;
    }
}
