package dev.rung.customer.erasure;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of table `erasure`, with those of its confirmations.
///
/// @param requestedBy `customer` where it was their own wish
/// @param completedAt when the last service confirmed it; null: one is missing
@RegisterForReflection
record Erasure(
        long position,
        UUID customerId,
        Instant erasedAt,
        String reason,
        String requestedBy,
        @Nullable Instant completedAt,
        List<Confirmation> confirmations) {

    @RegisterForReflection
    record Confirmation(String service, Instant confirmedAt) {}
}
