package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.ledger.lot.DerivedIds;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionCancelled;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionConfirmed;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionRefunded;
import dev.rung.contracts.benefits.RedemptionEvent.RedemptionReserved;
import java.time.Instant;
import java.util.UUID;

/// The event that tells where a redemption has come to. A redemption comes to each state once, so its event's
/// id is computed.
final class RedemptionEvents {

    private static final String TIMED_OUT = "timed-out";

    private RedemptionEvents() {}

    static PointsEvent of(Redemption redemption) {
        return switch (redemption.state()) {
            case Held(var until) ->
                new RedemptionReserved(
                        eventId(redemption),
                        redemption.holder().customerId(),
                        redemption.holder().externalId(),
                        redemption.reservedAt(),
                        redemption.id(),
                        redemption.reward(),
                        redemption.kind(),
                        redemption.points(),
                        redemption.cash(),
                        until);
            case Confirmed(var at) ->
                new RedemptionConfirmed(
                        eventId(redemption),
                        redemption.holder().customerId(),
                        redemption.holder().externalId(),
                        at,
                        redemption.id(),
                        redemption.reward(),
                        redemption.kind(),
                        redemption.points(),
                        redemption.cash());
            case Cancelled(var reason, var at) -> ended(redemption, at, reason, RedemptionCancelled::new);
            case TimedOut(var at) -> ended(redemption, at, TIMED_OUT, RedemptionCancelled::new);
            case Refunded refunded -> ended(redemption, refunded.at(), refunded.reason(), RedemptionRefunded::new);
        };
    }

    private static PointsEvent ended(Redemption redemption, Instant at, String reason, EndEvent event) {
        return event.of(
                eventId(redemption),
                redemption.holder().customerId(),
                redemption.holder().externalId(),
                at,
                redemption.id(),
                redemption.reward(),
                redemption.kind(),
                redemption.points(),
                reason);
    }

    private static UUID eventId(Redemption redemption) {
        return DerivedIds.of(
                redemption.holder().customerId(),
                "reward/%s/%s".formatted(redemption.id(), redemption.state().code()));
    }

    @FunctionalInterface
    private interface EndEvent {

        PointsEvent of(
                UUID eventId,
                UUID customerId,
                String externalId,
                Instant occurredAt,
                UUID redemptionId,
                String reward,
                String kind,
                long points,
                String reason);
    }
}
