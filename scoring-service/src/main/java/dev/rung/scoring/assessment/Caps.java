package dev.rung.scoring.assessment;

import static dev.rung.scoring.lifecycle.Require.sound;

import dev.rung.platform.locale.Text;
import dev.rung.scoring.features.Activity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The most that counts, so that one big order, one busy day or one hobby does not make a tier. All are optional.
///
/// @param perOrder the most of one order's money, less what went back of it
/// @param perDay the most of the orders of one business date
/// @param perCategory the most of the orders of one main category within the window; orders of none are not bounded
/// @param activitiesPerDay the most of each activity on one business date
record Caps(
        @Nullable BigDecimal perOrder,
        @Nullable BigDecimal perDay,
        @Nullable BigDecimal perCategory,
        Map<Activity, Integer> activitiesPerDay) {

    static final Caps NONE = new Caps(null, null, null, Map.of());

    public Caps {
        // Jackson leaves null what JSON leaves out
        activitiesPerDay = activitiesPerDay == null ? Map.of() : Map.copyOf(activitiesPerDay);
        sound(isNotNegative(perOrder), Text.of("flaw.not-negative").with("field", "caps.perOrder"));
        sound(isNotNegative(perDay), Text.of("flaw.not-negative").with("field", "caps.perDay"));
        sound(isNotNegative(perCategory), Text.of("flaw.not-negative").with("field", "caps.perCategory"));
        sound(
                activitiesPerDay.values().stream().allMatch(most -> most >= 0),
                Text.of("flaw.not-negative").with("field", "caps.activitiesPerDay"));
    }

    int of(Activity activity, int times) {
        return Math.min(times, activitiesPerDay.getOrDefault(activity, Integer.MAX_VALUE));
    }

    static BigDecimal capped(BigDecimal amount, @Nullable BigDecimal most) {
        return most == null ? amount : amount.min(most);
    }

    private static boolean isNotNegative(@Nullable BigDecimal most) {
        return most == null || most.signum() >= 0;
    }
}
