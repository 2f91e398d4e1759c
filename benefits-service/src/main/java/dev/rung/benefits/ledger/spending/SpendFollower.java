package dev.rung.benefits.ledger.spending;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/// Another feature that acts when points were spent, in the transaction that spends them.
public interface SpendFollower {

    /// @param customerId whose lock the caller holds
    Uni<Void> spent(UUID customerId);
}
