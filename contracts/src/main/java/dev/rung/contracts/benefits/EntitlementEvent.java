package dev.rung.contracts.benefits;

import java.time.Instant;
import java.util.UUID;

/// Of what customers are entitled to by their tier, on topic `points-events`.
public sealed interface EntitlementEvent extends PointsEvent {

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
            implements EntitlementEvent {}

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
            implements EntitlementEvent {}
}
