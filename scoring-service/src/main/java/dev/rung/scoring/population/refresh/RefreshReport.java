package dev.rung.scoring.population.refresh;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.scoring.assessment.thresholds.Threshold;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers that moved, and the guardrails that held them.
///
/// @param customers who were counted
/// @param unpaired customers who were not: their standing or their state was on its way when they were read
/// @param thresholds from the lowest tier that has one; empty where the ladder stays as written
/// @param rfm null where the cuts stay as written
/// @param overtakes versions that people were still at work on, and will have to draft again
@RegisterForReflection
record RefreshReport(
        long customers,
        long unpaired,
        List<Moved> thresholds,
        @Nullable Cuts rfm,
        List<Integer> overtakes) {

    /// @param held the rail that decided
    @RegisterForReflection
    record Moved(String tier, ThresholdMove enter, ThresholdMove keep, Threshold.BindingGuardrail held) {}

    @RegisterForReflection
    record ThresholdMove(long before, long after) {}

    @RegisterForReflection
    record Cuts(CutPoints before, CutPoints after) {}

    /// As in the policy's document.
    @RegisterForReflection
    record CutPoints(List<Long> recencyDays, List<Long> orders, List<BigDecimal> spend) {

        /// Two that say the same are equal.
        static CutPoints of(JsonNode rfm) {
            return new CutPoints(
                    rfm.path("recencyDays").valueStream().map(JsonNode::asLong).toList(),
                    rfm.path("orders").valueStream().map(JsonNode::asLong).toList(),
                    rfm.path("spend").valueStream().map(CutPoints::plain).toList());
        }

        private static BigDecimal plain(JsonNode amount) {
            var stripped = amount.decimalValue().stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    RefreshReport overtaking(List<Integer> versions) {
        return new RefreshReport(customers, unpaired, thresholds, rfm, versions);
    }
}
