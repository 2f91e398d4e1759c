package dev.rung.benefits.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// Whose points they are.
@RegisterForReflection
public record LotHolder(UUID customerId, String externalId) {}
