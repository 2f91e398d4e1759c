package dev.rung.benefits.ledger;

import dev.rung.benefits.ledger.lot.Source;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/// A lot whose points have been pending for long enough, or expire.
@RegisterForReflection
public record DueLot(UUID customerId, Source source) {}
