package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom a customer's account is one with.
///
/// @param whole all of them, the customer too; null for one who is nobody else
@RegisterForReflection
public record AccountUnion(UUID customerId, @Nullable List<UUID> whole) {}
