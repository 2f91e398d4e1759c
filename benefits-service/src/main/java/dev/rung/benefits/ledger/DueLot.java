package dev.rung.benefits.ledger;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// An order whose points have been pending for long enough, or expire.
@RegisterForReflection
public record DueLot(UUID customerId, String orderId) {}
