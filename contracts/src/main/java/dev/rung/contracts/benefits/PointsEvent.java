package dev.rung.contracts.benefits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Everything on topic `points-events`, keyed by customer id: points, and what customers are entitled to. The
/// event id of points is the ledger's transaction id.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PointsEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "points-earned.v1", value = PointsEvent.Earned.class),
    @Type(name = "points-activated.v1", value = PointsEvent.Activated.class),
    @Type(name = "points-reversed.v1", value = PointsEvent.Reversed.class),
    @Type(name = "points-expired.v1", value = PointsEvent.Expired.class),
    @Type(name = "entitlement-granted.v1", value = PointsEvent.EntitlementGranted.class),
    @Type(name = "entitlement-ended.v1", value = PointsEvent.EntitlementEnded.class)
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
    /// @param occurredAt the first moment after the last day, in the store's zone; later where the points
    ///     were given later
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

    /// The customer may use a benefit from now on; told again where one that had ended turns out to be theirs.
    ///
    /// @param occurredAt when the tier was reached, or the package began to count
    /// @param benefit its code in the catalogue
    /// @param kind such as `gift`
    /// @param tier that gives it
    record EntitlementGranted(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID entitlementId,
            String benefit,
            int benefitVersion,
            String kind,
            String tier)
            implements PointsEvent {}

    /// The customer may not use a benefit any more.
    ///
    /// @param reason `tier-left`, or `corrected` where by what is known now the tier was never reached
    record EntitlementEnded(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID entitlementId,
            String benefit,
            String tier,
            String reason)
            implements PointsEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements PointsEvent {}
}
