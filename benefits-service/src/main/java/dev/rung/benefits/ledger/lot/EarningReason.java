package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;

/// Why a source earns what it earns, kept with every transaction.
///
/// @param tier the customer's tier before the order was paid, or before the action
/// @param multiplier what that tier multiplies by
@RegisterForReflection
public record EarningReason(int ruleVersion, String tier, BigDecimal multiplier) {

    public EarningReason {
        multiplier = multiplier.stripTrailingZeros();
    }
}
