package dev.rung.benefits.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The books at one moment.
///
/// @param freshAsOf up to when orders and tiers are in the books; absent for a moment after the service
///     was started
/// @param entriesSum zero, or the books do not balance
/// @param outstanding pending, available and reserved points of all customers: what the store owes
/// @param reserved those of them that wait for what they are to be spent on
/// @param redeemed points that were spent
/// @param withdrawn points that people took, by adjustments
/// @param expired points that nobody spent in time
/// @param shortfall points that refunds should have taken back and could not
@RegisterForReflection
record Proof(
        Instant at,
        @Nullable Instant freshAsOf,
        long customers,
        long lots,
        long transactions,
        long entries,
        long entriesSum,
        long outstanding,
        long reserved,
        long redeemed,
        long withdrawn,
        long expired,
        long shortfall,
        List<Fault> faults) {

    Proof freshAsOf(@Nullable Instant time) {
        return new Proof(
                at,
                time,
                customers,
                lots,
                transactions,
                entries,
                entriesSum,
                outstanding,
                reserved,
                redeemed,
                withdrawn,
                expired,
                shortfall,
                faults);
    }

    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    boolean holds() {
        return faults.isEmpty() && entriesSum == 0;
    }

    /// @param fault `transaction-not-balanced`, `lot-differs-from-entries`, `balance-differs-from-lots` or
    ///     `spend-differs-from-entries`
    /// @param customers how many are concerned
    /// @param first ten of them at most
    @RegisterForReflection
    record Fault(String fault, long customers, List<UUID> first) {}
}
