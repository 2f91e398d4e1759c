package dev.rung.contracts.scoring;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.TierRef;
import java.time.Instant;
import java.util.UUID;

/// Everything on topic `tier-events`, keyed by customer id: what changed in a customer's standing. Each is a decision
/// that the
/// customer may appeal against, by its event id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = TierEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "tier-reached.v1", value = TierEvent.Reached.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface TierEvent {

    /// The customer stands higher than before.
    ///
    /// @param eventId made from the customer and the behaviour that led here, so that a replay makes the same one
    /// @param occurredAt when the behaviour that led here occurred: the tier counts from this moment on
    /// @param policyVersion the policy that decided, for whoever must explain the decision later
    record Reached(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            TierRef tier,
            TierRef before,
            long growthValue,
            int policyVersion)
            implements TierEvent {}

    /// A type that this build does not know yet: a newer scoring-service is running. Skip it.
    record Unrecognised() implements TierEvent {}
}
