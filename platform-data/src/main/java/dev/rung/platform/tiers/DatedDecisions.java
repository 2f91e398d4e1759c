package dev.rung.platform.tiers;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// All that was decided about one customer, each decision dated by all that is known now. Members and staff
/// read the past and its explanation from this one account, which agrees with the paths that benefits hold,
/// whatever the order of arrival.
///
/// A tier that was reached counts from when the latest path says; where that knows the tier no longer, from when a
/// higher one was reached. A loss parts the account: what was lost by it had been decided, and stays; what is still
/// held is dated by what was told since.
public record DatedDecisions(List<DatedDecision> decisions) {

    private static final Comparator<DatedDecision> BY_MOMENT = comparing(DatedDecision::counts);
    private static final Comparator<DatedDecision> OF_ONE_MOMENT = comparingInt(DatedDecision::part)
            .thenComparingInt(DatedDecision::rank)
            .thenComparingInt(DatedDecision::made);

    /// A loss before what it dates anew, which has its revision.
    private static final Comparator<TierEvent> AS_MADE = comparingLong(
                    (TierEvent event) -> made(event).revision())
            .thenComparing(event -> !(event instanceof TierEvent.Lost))
            .thenComparing(event -> made(event).occurredAt())
            .thenComparing(event -> made(event).eventId());

    /// @param decided each once, in any order
    public static DatedDecisions of(Collection<TierEvent> decided) {
        var made = decided.stream()
                .filter(event -> event.decision() != null)
                .sorted(AS_MADE)
                .toList();
        var parts = DecisionPeriod.of(made);
        var dated = new ArrayList<DatedDecision>(made.size());
        for (var part : parts) {
            dated.addAll(part.dated(parts.subList(part.number() + 1, parts.size())));
        }
        return new DatedDecisions(List.copyOf(dated));
    }

    static Decision made(TierEvent event) {
        return Objects.requireNonNull(event.decision());
    }

    /// Newest first; of one moment the one that was made last.
    public Stream<DatedDecision> newestFirst() {
        return decisions.stream().sorted(BY_MOMENT.thenComparing(OF_ONE_MOMENT).reversed());
    }

    /// Those that counted by then, newest first.
    public Stream<DatedDecision> by(Instant asOf) {
        return newestFirst().filter(each -> !each.counts().isAfter(asOf));
    }

    /// The one that set or kept the tier of a moment. Before a loss that was the highest of what was decided by
    /// then and what was told of that time afterwards.
    public Optional<DatedDecision> last(Instant asOf) {
        var counted =
                decisions.stream().filter(each -> !each.counts().isAfter(asOf)).toList();
        int first = counted.stream()
                .filter(each -> each.event() instanceof TierEvent.Lost)
                .mapToInt(DatedDecision::part)
                .max()
                .orElse(0);
        return counted.stream()
                .filter(each -> each.tier() != null && each.stands())
                .filter(each -> each.part() >= first)
                .filter(each -> isLastOfPart(each, counted))
                .max(comparingInt(DatedDecision::rank).thenComparingInt(DatedDecision::part));
    }

    private static boolean isLastOfPart(DatedDecision one, List<DatedDecision> counted) {
        return counted.stream()
                .filter(each -> each.part() == one.part() && each.tier() != null && each.stands())
                .noneMatch(each -> BY_MOMENT.thenComparing(OF_ONE_MOMENT).compare(each, one) > 0);
    }

    /// The decision made later by which another tier was held at the moment of this one: what it says did not come to
    /// pass, by all that is known now.
    public Optional<OvertakingDecision> overtaking(DatedDecision dated) {
        return OvertakingDecision.of(dated, decisions);
    }

    /// The decision that announced this one to the customer. A new date is announced to nobody, so it is the
    /// decision that reached this tier, or the higher tier above it; where neither was announced since the
    /// last loss, one before that.
    public DatedDecision announcedBy(DatedDecision dated) {
        return !(dated.event() instanceof TierEvent.Redated)
                ? dated
                : decisions.stream()
                        .filter(each -> each.event() instanceof TierEvent.Reached && each.rank() >= dated.rank())
                        .filter(each -> each.part() <= dated.part())
                        .max(comparingInt(DatedDecision::part)
                                .thenComparing(comparingInt(DatedDecision::rank).reversed())
                                .thenComparingInt(DatedDecision::made))
                        .orElse(dated);
    }
}
