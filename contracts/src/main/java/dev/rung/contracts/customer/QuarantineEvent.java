package dev.rung.contracts.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/// Everything on topic `behaviour-quarantine`, keyed by quarantine id: what was refused and why. Never the event
/// itself, in which anything may stand; whoever may see it reads it from customer-service.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = QuarantineEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "behaviour-refused.v1", value = QuarantineEvent.Refused.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface QuarantineEvent {

    /// @param eventId also the quarantine id
    /// @param code a stable code, such as `type-unknown`
    record Refused(UUID eventId, Instant occurredAt, String code) implements QuarantineEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements QuarantineEvent {}
}
