package dev.rung.contracts.benefits;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Everything on topic `points-events`, keyed by customer id: points, coupons, what customers are entitled to,
/// rewards that they redeem, and quotes that they accept. The event id of points is the ledger's
/// transaction id, and `points` is always more than zero. What is of points stands here, the rest by what it is of.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PointsEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "points-earned.v1", value = OrderPointsEvent.OrderEarned.class),
    @Type(name = "points-activated.v1", value = OrderPointsEvent.OrderActivated.class),
    @Type(name = "points-reversed.v1", value = OrderPointsEvent.OrderReversed.class),
    @Type(name = "points-expired.v1", value = OrderPointsEvent.OrderExpired.class),
    @Type(name = "points-earned.v2", value = PointsEvent.Earned.class),
    @Type(name = "points-activated.v2", value = PointsEvent.Activated.class),
    @Type(name = "points-reversed.v2", value = PointsEvent.Reversed.class),
    @Type(name = "points-expired.v2", value = PointsEvent.Expired.class),
    @Type(name = "points-reserved.v1", value = PointsEvent.Reserved.class),
    @Type(name = "points-redeemed.v1", value = PointsEvent.Redeemed.class),
    @Type(name = "points-released.v1", value = PointsEvent.Released.class),
    @Type(name = "points-restored.v1", value = PointsEvent.Restored.class),
    @Type(name = "points-expiring.v1", value = PointsEvent.Expiring.class),
    @Type(name = "points-extended.v1", value = PointsEvent.Extended.class),
    @Type(name = "entitlement-granted.v1", value = EntitlementEvent.EntitlementGranted.class),
    @Type(name = "entitlement-ended.v1", value = EntitlementEvent.EntitlementEnded.class),
    @Type(name = "redemption-reserved.v1", value = RedemptionEvent.RedemptionReserved.class),
    @Type(name = "redemption-confirmed.v1", value = RedemptionEvent.RedemptionConfirmed.class),
    @Type(name = "redemption-cancelled.v1", value = RedemptionEvent.RedemptionCancelled.class),
    @Type(name = "redemption-refunded.v1", value = RedemptionEvent.RedemptionRefunded.class),
    @Type(name = "coupon-issued.v1", value = CouponEvent.CouponIssued.class),
    @Type(name = "coupon-redeemed.v1", value = CouponEvent.CouponRedeemed.class),
    @Type(name = "coupon-rolled-back.v1", value = CouponEvent.CouponRolledBack.class),
    @Type(name = "coupon-expiring.v1", value = CouponEvent.CouponExpiring.class),
    @Type(name = "quote-confirmed.v1", value = QuoteEvent.QuoteConfirmed.class),
    @Type(name = "quote-released.v1", value = QuoteEvent.QuoteReleased.class),
    @Type(name = "prize-won.v1", value = ActivityEvent.PrizeWon.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface PointsEvent
        permits PointsEvent.Earned,
                PointsEvent.Activated,
                PointsEvent.Reversed,
                PointsEvent.Expired,
                PointsEvent.Reserved,
                PointsEvent.Redeemed,
                PointsEvent.Released,
                PointsEvent.Restored,
                PointsEvent.Expiring,
                PointsEvent.Extended,
                PointsEvent.Unrecognised,
                OrderPointsEvent,
                EntitlementEvent,
                RedemptionEvent,
                CouponEvent,
                QuoteEvent,
                ActivityEvent {

    /// Points were given; they can be spent once active.
    ///
    /// @param source what they were given for
    /// @param activeFrom the day they become available at the latest
    /// @param expiresOn the last day they can be spent
    record Earned(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            PointsSource source,
            long points,
            LocalDate activeFrom,
            LocalDate expiresOn)
            implements PointsEvent {}

    /// Pending points became available.
    record Activated(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points)
            implements PointsEvent {}

    /// Points were taken back: money went back, a fact arrived late, or two people decided it.
    record Reversed(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points)
            implements PointsEvent {}

    /// Points came to their end and nobody can spend them any more.
    ///
    /// @param occurredAt the first moment after the last day, in the store's zone; later where
    ///     the points were given, or came back, later
    /// @param expiresOn the last day they could be spent
    record Expired(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            PointsSource source,
            long points,
            LocalDate expiresOn)
            implements PointsEvent {}

    /// Available points wait for what they are to be spent on.
    ///
    /// @param source what they are to be spent on, such as a redemption
    record Reserved(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points)
            implements PointsEvent {}

    /// Reserved points were spent.
    record Redeemed(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points)
            implements PointsEvent {}

    /// Reserved points went back to where they came from. Those whose last day is over expire at once, by an
    /// event of their own.
    record Released(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points)
            implements PointsEvent {}

    /// Spent points went back to where they came from, with the last day they had.
    record Restored(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, PointsSource source, long points)
            implements PointsEvent {}

    /// Points end soon and nobody has spent them. Each notice of a customer's points of one day is told once.
    ///
    /// @param points those that can still be spent and end on that day
    /// @param expiresOn the last day they can be spent
    /// @param daysLeft until that day; 0: that is today
    record Expiring(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            long points,
            LocalDate expiresOn,
            int daysLeft)
            implements PointsEvent {}

    /// People let points last longer, or gave back points that had come to their end.
    ///
    /// @param points all that it concerns
    /// @param reinstated those of them that had come to their end, and are available again
    /// @param expiresOn the last day they can be spent now
    record Extended(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            PointsSource source,
            long points,
            long reinstated,
            LocalDate expiresOn)
            implements PointsEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements PointsEvent {}
}
