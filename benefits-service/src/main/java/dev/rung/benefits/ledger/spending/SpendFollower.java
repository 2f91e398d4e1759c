package dev.rung.benefits.ledger.spending;

import dev.rung.benefits.ledger.LotHolder;
import io.smallrye.mutiny.Uni;

/// Another feature that acts when points were spent, in the transaction that spends them.
public interface SpendFollower {

    /// @param holder whose lock the caller holds
    Uni<Void> spent(LotHolder holder);
}
