package dev.rung.benefits.ledger.spending;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A spend and what it has done so far, as its transactions say.
///
/// @param lots where its points came from
/// @param restores how many points each restoring gave back, by its key
@RegisterForReflection
public record SpendHistory(Spend spend, List<SpentLot> lots, Map<String, Long> restores) {

    /// @param reserved points of the lot that are still set aside
    /// @param redeemed points of the lot that are spent, and have not come back
    @RegisterForReflection
    public record SpentLot(UUID lotId, long reserved, long redeemed) {}
}
