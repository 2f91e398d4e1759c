package dev.rung.contracts.benefits;

import dev.rung.contracts.FromOthers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Points of orders on topic `points-events`, as they were told before points had other sources. Nobody tells them any
/// more; they stay readable.
public sealed interface OrderPointsEvent extends PointsEvent {

    @FromOthers("benefits-service before points had sources")
    record OrderEarned(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            String orderId,
            long points,
            LocalDate activeFrom,
            LocalDate expiresOn)
            implements OrderPointsEvent {}

    @FromOthers("benefits-service before points had sources")
    record OrderActivated(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, String orderId, long points)
            implements OrderPointsEvent {}

    @FromOthers("benefits-service before points had sources")
    record OrderReversed(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, String orderId, long points)
            implements OrderPointsEvent {}

    @FromOthers("benefits-service before points had sources")
    record OrderExpired(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            String orderId,
            long points,
            LocalDate expiresOn)
            implements OrderPointsEvent {}
}
