package dev.rung.scoring.assessment.thresholds;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import dev.rung.scoring.assessment.ladder.TierRule;
import dev.rung.scoring.assessment.rfm.CutMethod;
import dev.rung.scoring.assessment.rfm.RfmCuts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Period;
import java.util.List;

/// How a policy's numbers follow the population: automatically, within the guardrails approved with the policy.
///
/// RFM cuts are drawn anew if their method is `quantile`.
///
/// @param every the period between two refreshes, in business dates of the store's zone
/// @param thresholds the guardrails of every tier but the lowest, in the ladder's order; without them the ladder
///     stays as written
@RegisterForReflection
public record RefreshTerms(Period every, List<Guardrail> thresholds) {

    public RefreshTerms {
        // Jackson leaves null what JSON leaves out
        thresholds = thresholds == null ? List.of() : List.copyOf(thresholds);
        sound(every != null && !every.isNegative() && !every.isZero(), "every", Text.of("flaw.refresh-every"));
    }

    /// The numbers as written must lie within their own guardrails.
    public void soundFor(List<TierRule> ladder, RfmCuts cuts) {
        sound(!thresholds.isEmpty() || cuts.method() == CutMethod.QUANTILE, "refresh", Text.of("flaw.refresh-empty"));
        if (thresholds.isEmpty()) {
            return;
        }
        percentiles().mustFit(aboveLowest(ladder));
        for (int rank = 1; rank < ladder.size(); rank++) {
            var rail = thresholds.get(rank - 1);
            long enter = ladder.get(rank).enter();
            sound(
                    enter >= rail.lowest() && enter <= rail.highest(),
                    "ladder[" + rank + "].enter",
                    Text.of("flaw.enter-outside-rails")
                            .with("lowest", rail.lowest())
                            .with("highest", rail.highest()));
        }
    }

    /// @param approved the ladder as people wrote it
    /// @param population the measure of every customer, ascending
    public List<Threshold> refreshed(List<TierRule> ladder, List<TierRule> approved, long[] population) {
        return thresholds.isEmpty()
                ? List.of()
                : percentiles().refreshed(aboveLowest(ladder), aboveLowest(approved), population);
    }

    private PercentileThresholds percentiles() {
        return new PercentileThresholds(thresholds);
    }

    private static List<Threshold> aboveLowest(List<TierRule> ladder) {
        return ladder.stream().skip(1).map(Threshold::of).toList();
    }
}
