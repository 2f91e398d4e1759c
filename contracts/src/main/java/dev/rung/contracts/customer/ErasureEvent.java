package dev.rung.contracts.customer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.UUID;

/// Everything on topic `erasure-confirmations`, keyed by customer id. Nothing that says who the customer was.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ErasureEvent.Unrecognised.class)
@JsonSubTypes({@Type(name = "erasure-confirmed.v1", value = ErasureEvent.Confirmed.class)})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface ErasureEvent {

    /// The customer is erased from all that the service keeps. Said in the transaction that erases, and again
    /// each time the service is told again, as after a restore; the first time counts.
    ///
    /// @param occurredAt when the service erased
    /// @param service such as `benefits-service`; of scoring's stream, which keeps a state of its own,
    ///     `scoring-stream`
    record Confirmed(UUID eventId, Instant occurredAt, UUID customerId, String service) implements ErasureEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements ErasureEvent {}
}
