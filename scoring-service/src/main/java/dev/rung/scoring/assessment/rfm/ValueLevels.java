package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.platform.locale.Text;

/// Value levels by the sum of the three RFM scores, 3 to 15 (0 without an order).
///
/// @param high the least sum of a high value customer
/// @param middle the least sum of a middle value customer
public record ValueLevels(int high, int middle) {

    public ValueLevels {
        sound(middle > 0, "middle", Text.of("flaw.positive"));
        sound(high > middle, "high", Text.of("flaw.ascend").with("before", middle));
    }

    /// `high`, `middle` or `low`.
    public String of(Rfm rfm) {
        int sum = rfm.r() + rfm.f() + rfm.m();
        if (sum >= high) {
            return "high";
        }
        return sum >= middle ? "middle" : "low";
    }
}
