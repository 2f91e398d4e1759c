package dev.rung.feedback.decision;

import dev.rung.contracts.TierRef;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;

/// What was decided about a customer, and by which policy.
///
/// @param id the event id of the tier event
/// @param position grows with every decision that this service heard of
/// @param kind `tier-reached`
@RegisterForReflection
public record Decision(
        UUID id,
        long position,
        UUID customerId,
        String kind,
        Instant occurredAt,
        TierRef tier,
        TierRef before,
        long growthValue,
        int policyVersion) {}
