package dev.rung.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Everything on topic `overrides`, keyed by customer id: tiers that a person decided on, after an appeal.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = OverrideEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "override-granted.v1", value = OverrideEvent.Granted.class),
    @Type(name = "override-ended.v1", value = OverrideEvent.Ended.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface OverrideEvent {

    /// The customer has at least this tier from now on. It takes the place of what was granted before.
    ///
    /// @param tier its code
    /// @param until the last day it counts, in the store's zone
    record Granted(UUID eventId, UUID customerId, String externalId, Instant occurredAt, String tier, LocalDate until)
            implements OverrideEvent {}

    /// The granted tier no longer counts.
    record Ended(UUID eventId, UUID customerId, String externalId, Instant occurredAt) implements OverrideEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements OverrideEvent {}
}
