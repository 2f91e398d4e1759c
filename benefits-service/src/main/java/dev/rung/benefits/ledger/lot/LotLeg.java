package dev.rung.benefits.ledger.lot;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// The part of a transaction that concerns one lot.
@RegisterForReflection
public record LotLeg(UUID lotId, AccountPoints change) {}
