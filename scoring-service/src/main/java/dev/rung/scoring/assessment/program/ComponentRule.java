package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// One row of the growth value: weight × transform(measure), whole points, never more than the cap.
///
/// The weight is not negative and every [Transform] rises, so doing more never lowers a growth value.
///
/// @param cap the most points it can give
/// @param halfLifeDays behaviour counts half after so many days; null: it counts in full throughout the window
public record ComponentRule(
        String code,
        Feature feature,
        Transform transform,
        BigDecimal weight,
        long cap,
        @Nullable Integer halfLifeDays) {

    public ComponentRule {
        sound(code != null && !code.isBlank(), "code", Text.of("flaw.component-code"));
        sound(feature != null && transform != null, Text.of("flaw.component-incomplete"));
        sound(weight != null && weight.signum() >= 0, "weight", Text.of("flaw.not-negative"));
        sound(cap >= 0, "cap", Text.of("flaw.not-negative"));
        sound(halfLifeDays == null || halfLifeDays > 0, "halfLifeDays", Text.of("flaw.at-least-1"));
        sound(halfLifeDays == null || feature.fades(), "halfLifeDays", Text.of("flaw.component-fades"));
    }

    /// Rounded down: a point must be fully earned.
    public long points(BigDecimal measure) {
        if (measure.signum() == 0) {
            return 0;
        }
        var points = weight.multiply(transform.of(measure)).setScale(0, RoundingMode.FLOOR);
        return points.min(BigDecimal.valueOf(cap)).longValueExact();
    }
}
