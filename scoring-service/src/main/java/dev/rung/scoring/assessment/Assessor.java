package dev.rung.scoring.assessment;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.scoring.features.Features;
import dev.rung.scoring.features.Totals;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks every rule of a policy about one customer.
///
/// The growth value is the sum of its components' points, exactly; everything else follows from it, from the totals
/// of the policy's window and from the standing so far.
public final class Assessor {

    private Assessor() {}

    /// @param today the business date in the store's zone; days after it do not count yet
    public static Assessment assess(Features features, TierStanding standing, Policy policy, LocalDate today) {
        var totals = features.total(policy.windowStart(today), today);
        var components = components(totals, policy);
        long growthValue =
                components.stream().mapToLong(AssessmentEvent.Component::points).sum();
        var held = standing.climb(policy, growthValue, features.lastEventAt(), today);
        int rank = policy.rankOf(held.tier());
        int before = standing.rank(policy);
        var rfm = RfmPolicy.score(totals, policy.rfm(), today);
        return new Assessment(
                held,
                policy.tier(rank),
                rank > before ? policy.tier(before) : null,
                growthValue,
                components,
                rfm,
                ValueLevel.of(rfm, policy.valueLevels()).code(),
                Lifecycle.of(features, totals, policy.lifecycle(), today).code(),
                next(policy, rank, growthValue),
                keep(policy, rank, growthValue, held.until()),
                policy.version(),
                features.lastEventAt());
    }

    private static List<AssessmentEvent.Component> components(Totals totals, Policy policy) {
        return policy.components().stream()
                .map(component -> {
                    var value = component.feature().of(totals);
                    return new AssessmentEvent.Component(
                            component.code(), value, component.points(value), component.cap());
                })
                .toList();
    }

    private static @Nullable Next next(Policy policy, int rank, long growthValue) {
        if (rank + 1 == policy.ladder().size()) {
            return null;
        }
        long threshold = policy.ladder().get(rank + 1).enter();
        return new Next(policy.tier(rank + 1), List.of(needed(threshold, growthValue)));
    }

    /// The lowest tier needs nothing: nobody loses it.
    private static Keep keep(Policy policy, int rank, long growthValue, @Nullable LocalDate until) {
        return rank == 0
                ? new Keep(null, List.of())
                : new Keep(until, List.of(needed(policy.ladder().get(rank).keep(), growthValue)));
    }

    private static Needed needed(long threshold, long growthValue) {
        return new Needed("growthValue", threshold, Math.max(0, threshold - growthValue));
    }
}
