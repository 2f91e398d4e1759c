package dev.rung.contracts.benefits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Everything on topic `points-events`, keyed by customer id. The event id is the ledger's transaction id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PointsEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "points-earned.v1", value = PointsEvent.Earned.class),
    @Type(name = "points-activated.v1", value = PointsEvent.Activated.class),
    @Type(name = "points-reversed.v1", value = PointsEvent.Reversed.class),
    @Type(name = "points-expired.v1", value = PointsEvent.Expired.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface PointsEvent {

    /// Points were promised for an order; they can be spent once active.
    ///
    /// @param points more than zero
    /// @param activeFrom the day they become available at the latest
    /// @param expiresOn the last day they can be spent
    record Earned(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            String orderId,
            long points,
            LocalDate activeFrom,
            LocalDate expiresOn)
            implements PointsEvent {}

    /// Pending points became available.
    record Activated(UUID eventId, UUID customerId, String externalId, Instant occurredAt, String orderId, long points)
            implements PointsEvent {}

    /// Points were taken back because money went back.
    ///
    /// @param points more than zero
    record Reversed(UUID eventId, UUID customerId, String externalId, Instant occurredAt, String orderId, long points)
            implements PointsEvent {}

    /// The order's points came to their end and nobody can spend them any more.
    ///
    /// @param occurredAt the first moment after the last day, in the store's zone; later where
    ///     the points were given later
    /// @param points more than zero
    /// @param expiresOn the last day they could be spent
    record Expired(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            String orderId,
            long points,
            LocalDate expiresOn)
            implements PointsEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements PointsEvent {}
}
