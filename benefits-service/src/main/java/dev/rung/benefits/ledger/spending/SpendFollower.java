package dev.rung.benefits.ledger.spending;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/// Another feature that acts when points were spent, in the transaction that spends them.
public interface SpendFollower {

    /// @param customerId whose lock the caller holds
    /// @return how many points it moved, by the kind of transaction
    Uni<Map<String, Long>> spent(UUID customerId);
}
