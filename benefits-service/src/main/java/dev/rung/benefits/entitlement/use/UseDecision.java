package dev.rung.benefits.entitlement.use;

import dev.rung.benefits.entitlement.Entitlement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The outcome of asking whether a benefit can be used.
sealed interface UseDecision {

    /// The outcome for one of the entitlements that a customer has or had to a benefit.
    record UseChoice(Entitlement entitlement, UseDecision decision) {}

    /// @param periodStart of the period that the use counts for
    /// @param left how often it can be used after this; null: without a limit
    record Usable(LocalDate periodStart, @Nullable Integer left) implements UseDecision {}

    /// It has ended.
    record NotHeld() implements UseDecision {}

    /// It multiplies what orders earn, and nobody has to use it.
    record WorksByItself() implements UseDecision {}

    /// @param nextFrom when it can be used again; null: never
    record QuotaSpent(int quota, @Nullable LocalDate nextFrom) implements UseDecision {}
}
