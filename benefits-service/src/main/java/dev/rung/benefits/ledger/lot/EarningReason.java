package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Why a source earns what it earns, kept with every transaction.
///
/// @param tier the customer's tier before the order was paid, or before the action
/// @param multiplier what that tier multiplies by
/// @param benefit that multiplies the points of an order beside the tier; absent where none does
/// @param benefitMultiplier what it multiplies by
/// @param promotion that adds points; absent where none does
/// @param promoted how many of the points that the customer keeps it adds
@RegisterForReflection
public record EarningReason(
        int ruleVersion,
        String tier,
        BigDecimal multiplier,
        @Nullable String benefit,
        @Nullable BigDecimal benefitMultiplier,
        @Nullable String promotion,
        long promoted) {

    public EarningReason {
        multiplier = multiplier.stripTrailingZeros();
        benefitMultiplier = benefitMultiplier == null ? null : benefitMultiplier.stripTrailingZeros();
    }

    /// Without a benefit or a promotion.
    public static EarningReason plain(int ruleVersion, String tier, BigDecimal multiplier) {
        return new EarningReason(ruleVersion, tier, multiplier, null, null, null, 0);
    }

    /// Without a promotion.
    public static EarningReason multiplied(
            int ruleVersion, String tier, BigDecimal multiplier, String benefit, BigDecimal benefitMultiplier) {
        return new EarningReason(ruleVersion, tier, multiplier, benefit, benefitMultiplier, null, 0);
    }

    EarningReason promoted(String code, long points) {
        return points <= 0
                ? this
                : new EarningReason(ruleVersion, tier, multiplier, benefit, benefitMultiplier, code, points);
    }
}
