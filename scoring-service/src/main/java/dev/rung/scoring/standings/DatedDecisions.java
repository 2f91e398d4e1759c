package dev.rung.scoring.standings;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.assessment.TierPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that was decided about one customer, each decision dated by all that is known now. History and explanation
/// read this one account, which agrees with the paths that benefits hold, whatever the order of arrival.
///
/// A tier that was reached counts from when the latest path says; where that knows the tier no longer, from when a
/// higher one was reached. A loss parts the account: what was held until then was decided, and stays.
public record DatedDecisions(List<Dated> decisions) {

    public static final String UNREADABLE = "must be an instant since 1970 such as 2026-03-02T09:30:00Z";

    private static final Comparator<Dated> BY_MOMENT = comparing(Dated::counts);
    private static final Comparator<Dated> OF_ONE_MOMENT =
            comparingInt(Dated::part).thenComparingInt(Dated::rank).thenComparingInt(Dated::made);

    /// @param counts from when on
    /// @param part of the account: how many losses had been decided
    /// @param made its place in the order of making
    /// @param tier that it is about; null where it is about none
    /// @param stands false where a later decision says that another tier was held at its moment
    public record Dated(
            TierEvent event,
            Instant counts,
            int part,
            int made,
            @Nullable TierRef tier,
            boolean stands) {

        int rank() {
            return tier == null ? -1 : tier.rank();
        }
    }

    /// @param made in the order in which they were made
    public static DatedDecisions of(List<TierEvent> made) {
        var dated = new ArrayList<Dated>(made.size());
        for (int from = 0, part = 0, to; from < made.size(); from = to, part++) {
            to = endOfPart(made, from);
            var path = path(made.subList(0, to));
            for (int place = from; place < to; place++) {
                boolean isAnswered = made.subList(place + 1, to).stream()
                        .anyMatch(event -> !told(event).isEmpty());
                dated(made.get(place), path, isAnswered, part, place).ifPresent(dated::add);
            }
        }
        return new DatedDecisions(List.copyOf(dated));
    }

    /// @return why nobody can look back from that moment, to be read after the parameter's name; empty where one can
    public static Optional<String> flaw(Instant asOf, Instant now) {
        if (asOf.isBefore(Instant.EPOCH)) {
            return Optional.of(UNREADABLE);
        }
        return asOf.isAfter(now) ? Optional.of("must not be in the future") : Optional.empty();
    }

    /// Newest first; of one moment the one that was made last.
    public Stream<Dated> by(Instant asOf) {
        return decisions.stream()
                .filter(each -> !each.counts().isAfter(asOf))
                .sorted(BY_MOMENT.thenComparing(OF_ONE_MOMENT).reversed());
    }

    /// The one that set or kept the tier of a moment.
    public Optional<Dated> last(Instant asOf) {
        return decisions.stream()
                .filter(each -> each.tier() != null && each.stands())
                .filter(each -> !each.counts().isAfter(asOf))
                .max(comparingInt(Dated::part).thenComparing(BY_MOMENT).thenComparing(OF_ONE_MOMENT));
    }

    /// What the customer was told of it: re-dating itself is told to nobody, so it is the reaching of this tier, or
    /// of the higher one that it was a step to.
    public Dated told(Dated dated) {
        return !(dated.event() instanceof TierEvent.Redated)
                ? dated
                : decisions.stream()
                        .filter(each -> each.event() instanceof TierEvent.Reached && each.rank() >= dated.rank())
                        .filter(each -> each.part() == dated.part())
                        .min(comparingInt(Dated::rank).thenComparing(Dated::made, Comparator.reverseOrder()))
                        .orElse(dated);
    }

    private static int endOfPart(List<TierEvent> made, int from) {
        int to = from + 1;
        while (to < made.size() && !(made.get(to) instanceof TierEvent.Lost)) {
            to++;
        }
        return to;
    }

    private static Optional<Dated> dated(
            TierEvent event, List<TierSpan> path, boolean isAnswered, int part, int place) {
        var decision = event.decision();
        if (decision == null) {
            return Optional.empty();
        }
        var at = decision.occurredAt();
        return Optional.of(
                switch (event) {
                    case TierEvent.Reached it -> reached(event, it.tier(), at, path, part, place);
                    case TierEvent.Redated it -> reached(event, it.tier(), at, path, part, place);
                    case TierEvent.Lost it -> held(event, it.tier(), at, isAnswered ? path : List.of(), part, place);
                    case TierEvent.AtRisk it -> held(event, it.tier(), at, isAnswered ? path : List.of(), part, place);
                    case TierEvent.InGrace it -> held(event, it.tier(), at, isAnswered ? path : List.of(), part, place);
                    case TierEvent.Kept it -> held(event, it.tier(), at, isAnswered ? path : List.of(), part, place);
                    case TierEvent.ChurnWarned _, TierEvent.Dormant _, TierEvent.Woken _, TierEvent.Unrecognised _ ->
                        new Dated(event, at, part, place, null, true);
                });
    }

    private static Dated reached(TierEvent event, TierRef tier, Instant at, List<TierSpan> path, int part, int place) {
        return held(event, tier, since(tier, at, path), path, part, place);
    }

    private static Dated held(TierEvent event, TierRef tier, Instant at, List<TierSpan> path, int part, int place) {
        var then = path.stream().filter(span -> !span.since().isAfter(at)).reduce((_, later) -> later);
        boolean stands = then.map(span -> span.tier().equals(tier.code())).orElse(true);
        return new Dated(event, at, part, place, tier, stands);
    }

    private static Instant since(TierRef tier, Instant told, List<TierSpan> path) {
        var same = path.stream().filter(span -> span.tier().equals(tier.code())).toList();
        if (same.stream().anyMatch(span -> span.since().equals(told))) {
            return told;
        }
        return (same.isEmpty() ? path.stream().filter(span -> span.rank() > tier.rank()) : Stream.of(same.getLast()))
                .findFirst()
                .map(TierSpan::since)
                .orElse(told);
    }

    private static List<TierSpan> path(List<TierEvent> made) {
        return TierPath.joined(made.stream().map(DatedDecisions::told).toList());
    }

    private static List<TierSpan> told(TierEvent event) {
        var decision = event.decision();
        var path = decision == null ? null : decision.path();
        return path == null ? List.of() : path;
    }
}
