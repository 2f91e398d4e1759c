package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import dev.rung.scoring.features.activity.Activity;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The most that counts, so that one big order, one busy day or one hobby does not make a tier. All are optional.
///
/// @param perOrder the most of one order's money after refunds
/// @param perDay the most of all orders of one business date
/// @param perCategory the most of all orders of one main category in the window; orders without one are not capped
/// @param activitiesPerDay the most of each activity on one business date
public record Caps(
        @Nullable BigDecimal perOrder,
        @Nullable BigDecimal perDay,
        @Nullable BigDecimal perCategory,
        Map<Activity, Integer> activitiesPerDay) {

    public static final Caps NONE = new Caps(null, null, null, Map.of());

    public Caps {
        // Jackson leaves null what JSON leaves out
        activitiesPerDay = activitiesPerDay == null ? Map.of() : Map.copyOf(activitiesPerDay);
        sound(isNotNegative(perOrder), "perOrder", Text.of("flaw.not-negative"));
        sound(isNotNegative(perDay), "perDay", Text.of("flaw.not-negative"));
        sound(isNotNegative(perCategory), "perCategory", Text.of("flaw.not-negative"));
        sound(
                activitiesPerDay.values().stream().allMatch(most -> most >= 0),
                "activitiesPerDay",
                Text.of("flaw.not-negative"));
    }

    public int of(Activity activity, int times) {
        return Math.min(times, activitiesPerDay.getOrDefault(activity, Integer.MAX_VALUE));
    }

    public static BigDecimal capped(BigDecimal amount, @Nullable BigDecimal most) {
        return most == null ? amount : amount.min(most);
    }

    private static boolean isNotNegative(@Nullable BigDecimal most) {
        return most == null || most.signum() >= 0;
    }
}
