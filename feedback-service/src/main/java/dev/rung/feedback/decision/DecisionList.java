package dev.rung.feedback.decision;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The decisions about a customer's tiers as the customer reads them: newest first, with the dates known now. The churn
/// risk is not shown to them.
record DecisionList(List<Item> items) {

    /// @param position where the next page starts
    /// @param overtaking there where the customer held another tier then, by what was decided later
    record Item(long position, Decision decision, @Nullable OvertakingDecision overtaking) {}

    /// @param known all that is known of one customer, in any order
    /// @param zone of the store's business dates
    static DecisionList of(List<StoredDecision> known, ZoneId zone) {
        var positions = known.stream().collect(toMap(one -> id(one.event()), StoredDecision::position));
        var dated = DatedDecisions.of(known.stream().map(StoredDecision::event).toList());
        return new DecisionList(dated.newestFirst()
                .flatMap(one -> item(one, dated, positions, zone))
                .toList());
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
        return Objects.requireNonNull(event.decision()).eventId();
    }

    /// The items after the one with this position, wherever that is now; empty where it is not on the list.
    List<Item> after(long position) {
        return items.stream()
                .dropWhile(item -> item.position() != position)
                .skip(1)
                .toList();
    }
}
