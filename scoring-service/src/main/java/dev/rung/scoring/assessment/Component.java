package dev.rung.scoring.assessment;

import static dev.rung.scoring.assessment.Sound.sound;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// One row of the growth value: weight × transform(feature), whole points, never more than the cap.
///
/// The weight is not negative and every [Transform] rises, so more of anything good never lowers a growth value.
///
/// @param cap the most points it can give
record Component(String code, Feature feature, Transform transform, BigDecimal weight, long cap) {

    public Component {
        sound(!code.isBlank(), "a component needs a code");
        sound(weight.signum() >= 0, "the weight of " + code + " must not be negative");
        sound(cap >= 0, "the cap of " + code + " must not be negative");
    }

    /// Rounded down: a point is given when it is fully earned.
    public long points(BigDecimal value) {
        var points = weight.multiply(transform.of(value)).setScale(0, RoundingMode.FLOOR);
        return points.min(BigDecimal.valueOf(cap)).longValueExact();
    }
}
