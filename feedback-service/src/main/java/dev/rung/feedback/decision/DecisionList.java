package dev.rung.feedback.decision;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.feedback.decision.Decisions.StoredDecision;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.platform.tiers.DatedDecisions;
import dev.rung.platform.tiers.OvertakingDecision;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decisions about a customer's tiers as the customer reads them: newest first, with the dates known now. The churn
/// risk is not shown to them.
record DecisionList(List<Item> items) {

    /// @param position where the next page starts
    /// @param overtaking there where the customer held another tier then, by what was decided later
    record Item(long position, Decision decision, @Nullable OvertakingDecision overtaking) {}

    /// Of customers who are one person each has a history of their own.
    ///
    /// @param known all that is known of them, in any order
    /// @param zone of the store's business dates
    static DecisionList of(List<StoredDecision> known, ZoneId zone) {
        var histories = known.stream()
                .collect(groupingBy(one -> decision(one.event()).customerId(), TreeMap::new, toList()))
                .values();
        return new DecisionList(histories.stream()
                .flatMap(own -> ofOne(own, zone))
                .sorted(comparing((Item item) -> item.decision().counts()).reversed())
                .toList());
    }

    private static Stream<Item> ofOne(List<StoredDecision> known, ZoneId zone) {
        var positions = known.stream().collect(toMap(one -> id(one.event()), StoredDecision::position));
        var dated = DatedDecisions.of(known.stream().map(StoredDecision::event).toList());
        return dated.newestFirst().flatMap(one -> item(one, dated, positions, zone));
    }

    private static Stream<Item> item(DatedDecision dated, DatedDecisions all, Map<UUID, Long> positions, ZoneId zone) {
        return ScoringDecisions.of(dated.event()).stream()
                .filter(decision -> decision.tier() != null)
                .map(decision -> new Item(
                        Objects.requireNonNull(positions.get(decision.id())),
                        decision.datedAt(dated.counts(), dated.isOfItsDay(zone)),
                        all.overtaking(dated).orElse(null)));
    }

    private static UUID id(TierEvent event) {
        return decision(event).eventId();
    }

    private static TierEvent.Decision decision(TierEvent event) {
        return Objects.requireNonNull(event.decision());
    }

    /// The items after the one with this position, wherever that is now; empty where it is not on the list.
    List<Item> after(long position) {
        return items.stream()
                .dropWhile(item -> item.position() != position)
                .skip(1)
                .toList();
    }
}
