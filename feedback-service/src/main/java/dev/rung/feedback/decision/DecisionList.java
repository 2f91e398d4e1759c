package dev.rung.feedback.decision;

import static java.util.stream.Collectors.toMap;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.feedback.decision.Decisions.Known;
import dev.rung.platform.tiers.DatedDecision;
import dev.rung.platform.tiers.DatedDecisions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// The decisions about a customer's tiers as they read them: newest first, dated by all that is known now. How likely
/// the shop thinks they are to leave is not theirs to read.
record DecisionList(List<Item> items) {

    /// @param position what a page goes on from
    record Item(long position, Decision decision) {}

    /// @param known all that is known of one customer, in any order
    static DecisionList of(List<Known> known) {
        var positions = known.stream().collect(toMap(one -> id(one.event()), Known::position));
        var dated = DatedDecisions.of(known.stream().map(Known::event).toList());
        return new DecisionList(
                dated.newestFirst().flatMap(one -> item(one, positions)).toList());
    }

    private static Stream<Item> item(DatedDecision dated, Map<UUID, Long> positions) {
        return ScoringDecisions.in(dated.event()).stream()
                .filter(decision -> decision.tier() != null)
                .map(decision ->
                        new Item(Objects.requireNonNull(positions.get(decision.id())), decision.at(dated.counts())));
    }

    private static UUID id(TierEvent event) {
        return Objects.requireNonNull(event.decision()).eventId();
    }

    /// What follows the one of this position, wherever that stands by now; nothing where it is not on the list.
    List<Item> after(long position) {
        return items.stream()
                .dropWhile(item -> item.position() != position)
                .skip(1)
                .toList();
    }
}
