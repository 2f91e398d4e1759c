package dev.rung.benefits.entitlement;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.PointsEvent.EntitlementEnded;
import dev.rung.contracts.benefits.PointsEvent.EntitlementGranted;
import java.time.Instant;

/// The events that tell of entitlements.
final class EntitlementEvents {

    private EntitlementEvents() {}

    static PointsEvent granted(Entitlement entitlement, CatalogueItem item, String externalId, Instant at) {
        return new EntitlementGranted(
                entitlement.eventId(),
                entitlement.customerId(),
                externalId,
                at,
                entitlement.id(),
                entitlement.benefitCode(),
                entitlement.benefitVersion(),
                item.terms().kind().code(),
                entitlement.tier());
    }

    static PointsEvent ended(Entitlement entitlement, String externalId) {
        return switch (entitlement.state()) {
            case Ended(var reason, var at) ->
                new EntitlementEnded(
                        entitlement.eventId(),
                        entitlement.customerId(),
                        externalId,
                        at,
                        entitlement.id(),
                        entitlement.benefitCode(),
                        entitlement.tier(),
                        reason.code());
            case Open _, Retained _ -> throw new IllegalArgumentException("It has not ended: " + entitlement.id());
        };
    }
}
