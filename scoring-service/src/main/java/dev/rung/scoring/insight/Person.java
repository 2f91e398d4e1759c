package dev.rung.scoring.insight;

import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Purchase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What insight must know of one customer.
///
/// @param seenOn the business date on which they were first seen
/// @param began the tier that the first move left; null: the lowest
/// @param moves from tier to tier, oldest first
/// @param stage of life with the shop, as last assessed
/// @param reasons why they may leave, as last assessed, the weightiest first
record Person(
        LocalDate seenOn,
        @Nullable String began,
        List<Move> moves,
        Features features,
        String stage,
        List<String> reasons) {

    /// @param on the business date from whose end on the tier counts
    record Move(LocalDate on, String tier) {}

    Person {
        moves = List.copyOf(moves);
        reasons = List.copyOf(reasons);
        seenOn = moves.isEmpty() || seenOn.isBefore(moves.getFirst().on())
                ? seenOn
                : moves.getFirst().on();
    }

    /// @param path the tiers held, by all that is known now
    static Person of(Features features, List<TierSpan> path, String stage, List<String> reasons, ZoneId zone) {
        boolean isWhole = !path.isEmpty() && path.getFirst().rank() == 0;
        return new Person(
                features.firstSeenOn(zone),
                isWhole ? path.getFirst().tier() : null,
                path.stream()
                        .skip(isWhole ? 1 : 0)
                        .map(span -> new Move(span.since().atZone(zone).toLocalDate(), span.tier()))
                        .toList(),
                features,
                stage,
                reasons);
    }

    /// At the end of a business date; null where they were not seen yet.
    @Nullable
    String tierOn(LocalDate date, String lowest) {
        if (seenOn.isAfter(date)) {
            return null;
        }
        var tier = first(lowest);
        for (var move : moves) {
            tier = move.on().isAfter(date) ? tier : move.tier();
        }
        return tier;
    }

    /// Before any move.
    String first(String lowest) {
        return began == null ? lowest : began;
    }

    /// The business dates of the orders paid and kept that are still remembered, oldest first; one per order.
    Stream<LocalDate> paidOn() {
        return features.purchases().stream().filter(Purchase::isKept).map(Purchase::on);
    }

    boolean everBought() {
        return features.firstPaidOn() != null;
    }
}
