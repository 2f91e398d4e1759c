package dev.rung.benefits.entitlement;

import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.entitlement.DueCustomers.UnsettledCustomer;
import dev.rung.benefits.entitlement.EntitlementChange.Amend;
import dev.rung.benefits.entitlement.EntitlementChange.End;
import dev.rung.benefits.entitlement.EntitlementChange.Grant;
import dev.rung.benefits.entitlement.EntitlementChange.Restore;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Began;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Finished;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Resumed;
import dev.rung.benefits.entitlement.EntitlementState.Ended;
import dev.rung.benefits.entitlement.EntitlementState.Open;
import dev.rung.benefits.entitlement.EntitlementState.Retained;
import dev.rung.benefits.entitlement.stay.TierGrant;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementEnded;
import dev.rung.contracts.benefits.EntitlementEvent.EntitlementGranted;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.platform.outbox.Outbox.OutboxEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An entitlement after a change, and what is told of it.
record SettledChange(Entitlement after, List<OutboxEvent> events, List<EntitlementMove> moves) {

    static SettledChange of(EntitlementChange change, UnsettledCustomer customer, Instant now) {
        return switch (change) {
            case Grant(var grant, var state) -> {
                var after = granted(customer.customerId(), grant, state);
                yield told(
                        after,
                        grantedEvent(after, grant.item(), customer.externalId(), grant.from()),
                        new Began(after, grant.item(), customer.externalId()));
            }
            case Restore(var restored, var grant) -> {
                var after = restored.told();
                yield told(
                        after,
                        grantedEvent(after, grant.item(), customer.externalId(), now),
                        new Resumed(after, grant.item(), customer.externalId()));
            }
            case End(var ended) -> {
                var after = ended.told();
                yield told(after, endedEvent(after, customer.externalId()), new Finished(after));
            }
            case Amend(var after) -> new SettledChange(after, List.of(), List.of());
        };
    }

    private static SettledChange told(Entitlement after, PointsEvent event, EntitlementMove move) {
        return new SettledChange(
                after, List.of(new OutboxEvent(after.customerId().toString(), event)), List.of(move));
    }

    private static Entitlement granted(UUID customerId, TierGrant grant, EntitlementState state) {
        return new Entitlement(
                UUID.randomUUID(),
                customerId,
                grant.item().code(),
                grant.item().version(),
                grant.packageVersion(),
                grant.stay().tier(),
                grant.stay().since(),
                state,
                false,
                1);
    }

    private static PointsEvent grantedEvent(
            Entitlement entitlement, CatalogueItem item, String externalId, Instant at) {
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

    private static PointsEvent endedEvent(Entitlement entitlement, String externalId) {
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
