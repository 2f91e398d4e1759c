package dev.rung.benefits.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// The customer who holds the points.
@RegisterForReflection
public record LotHolder(UUID customerId, String externalId) {}
