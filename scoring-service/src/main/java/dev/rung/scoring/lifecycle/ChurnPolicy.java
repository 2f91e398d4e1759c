package dev.rung.scoring.lifecycle;

import static dev.rung.scoring.lifecycle.ChurnReason.FEWER_ORDERS;
import static dev.rung.scoring.lifecycle.ChurnReason.INCIDENT;
import static dev.rung.scoring.lifecycle.ChurnReason.SILENCE;
import static dev.rung.scoring.lifecycle.ChurnReason.SMALLER_ORDERS;
import static dev.rung.scoring.lifecycle.ChurnReason.TIER_LOST;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Warns of churn by points: silence 1, 3 or 5 depending on its length in rhythms, fewer orders 2, an incident 2,
/// smaller orders 1, a lost tier 1. A sum of 1 is low, 3 middle, 5 high. Silence alone can reach every level, and no
/// reason lowers one.
///
/// A customer who never bought is at level none.
final class ChurnPolicy {

    private ChurnPolicy() {}

    static Churn assess(
            PurchaseHistory history, Rhythm rhythm, RhythmLimits limits, RhythmTerms.Warning terms, LocalDate today) {
        var last = history.lastBoughtOn();
        if (last == null) {
            return new Churn(ChurnLevel.NONE, List.of(), null);
        }
        var silence = limits.level(history.silentDays(today));
        var drops = SpendingDrops.of(history, last, terms);
        var reasons = Stream.of(
                        new WeighedReason(SILENCE, silence.points()),
                        new WeighedReason(FEWER_ORDERS, drops.fewerOrders() ? 2 : 0),
                        new WeighedReason(
                                INCIDENT, stands(history.lastIncidentOn(), last, terms.incidentDays()) ? 2 : 0),
                        new WeighedReason(SMALLER_ORDERS, drops.smallerOrders() ? 1 : 0),
                        new WeighedReason(TIER_LOST, stands(history.tierLostOn(), last, terms.tierLostDays()) ? 1 : 0))
                .filter(weighed -> weighed.points() > 0)
                .sorted(Comparator.comparingInt(WeighedReason::points).reversed())
                .toList();
        return new Churn(
                ChurnLevel.of(reasons.stream().mapToInt(WeighedReason::points).sum()),
                reasons.stream().map(WeighedReason::reason).toList(),
                switch (rhythm) {
                    case Rhythm.Own(var days) -> days;
                    case Rhythm.Assumed _ -> null;
                });
    }

    /// Counts until the customer has bought again `days` later.
    private static boolean stands(@Nullable LocalDate happened, LocalDate lastBought, int days) {
        return happened != null && !happened.isBefore(lastBought.minusDays(days));
    }
}
