package dev.rung.benefits.ledger.spending;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;

/// A spend and what it has done so far, as its transactions say.
///
/// @param lots where its points came from
@RegisterForReflection
public record SpendHistory(Spend spend, List<SpentLot> lots) {

    /// @param reserved points of the lot that are still set aside
    /// @param redeemed points of the lot that are spent, and have not come back
    @RegisterForReflection
    public record SpentLot(UUID lotId, long reserved, long redeemed) {}
}
