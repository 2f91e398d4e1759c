package dev.rung.scoring.assessment.program;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import dev.rung.scoring.features.orders.Purchase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The weight of an order in frequency. All terms are optional; without them, each order that was kept counts 1.
///
/// @param halfLifeDays an order counts half after so many days; null: it does not fade
/// @param categories the weight by main category; 1 for the others
/// @param fullAmount orders of this amount after refunds, or more, count fully, smaller ones in proportion; null:
///     the amount makes no difference
public record FrequencyTerms(
        @Nullable Integer halfLifeDays,
        Map<String, BigDecimal> categories,
        @Nullable BigDecimal fullAmount) {

    public static final FrequencyTerms NONE = new FrequencyTerms(null, Map.of(), null);

    public FrequencyTerms {
        // Jackson leaves null what JSON leaves out
        categories = categories == null ? Map.of() : Map.copyOf(categories);
        sound(halfLifeDays == null || halfLifeDays > 0, "halfLifeDays", Text.of("flaw.at-least-1"));
        sound(fullAmount == null || fullAmount.signum() > 0, "fullAmount", Text.of("flaw.positive"));
        sound(
                categories.values().stream().allMatch(weight -> weight.signum() >= 0),
                "categories",
                Text.of("flaw.not-negative"));
    }

    /// Before it fades.
    public BigDecimal worth(Purchase purchase) {
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
        return fullAmount == null
                ? BigDecimal.ONE
                : BigDecimal.ONE.min(purchase.net().divide(fullAmount, MathContext.DECIMAL64));
    }
}
