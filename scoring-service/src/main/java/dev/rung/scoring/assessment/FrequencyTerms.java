package dev.rung.scoring.assessment;

import static dev.rung.scoring.lifecycle.Require.sound;

import dev.rung.platform.locale.Text;
import dev.rung.scoring.features.Purchase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an order counts for in frequency. All are optional; without any, each order that was kept counts 1.
///
/// @param halfLifeDays after so many days an order counts half; null: it does not fade
/// @param categories the weight of an order by its main category; 1 where none is named
/// @param fullAmount an order that comes to it after refunds counts whole, a smaller one in proportion; null: every
///     amount counts whole
record FrequencyTerms(
        @Nullable Integer halfLifeDays,
        Map<String, BigDecimal> categories,
        @Nullable BigDecimal fullAmount) {

    static final FrequencyTerms NONE = new FrequencyTerms(null, Map.of(), null);

    public FrequencyTerms {
        // Jackson leaves null what JSON leaves out
        categories = categories == null ? Map.of() : Map.copyOf(categories);
        sound(
                halfLifeDays == null || halfLifeDays > 0,
                Text.of("flaw.at-least-1").with("field", "frequency.halfLifeDays"));
        sound(
                fullAmount == null || fullAmount.signum() > 0,
                Text.of("flaw.positive").with("field", "frequency.fullAmount"));
        sound(
                categories.values().stream().allMatch(weight -> weight.signum() >= 0),
                Text.of("flaw.not-negative").with("field", "frequency.categories"));
    }

    /// Before it fades.
    BigDecimal worth(Purchase purchase) {
        return weight(purchase).multiply(share(purchase));
    }

    private BigDecimal weight(Purchase purchase) {
        for (var category : categories.entrySet()) {
            if (purchase.isAbout(category.getKey())) {
                return category.getValue();
            }
        }
        return BigDecimal.ONE;
    }

    private BigDecimal share(Purchase purchase) {
        if (!purchase.isKept()) {
            return BigDecimal.ZERO;
        }
        return fullAmount == null || purchase.net().compareTo(fullAmount) >= 0
                ? BigDecimal.ONE
                : purchase.net().divide(fullAmount, MathContext.DECIMAL64);
    }
}
