package dev.rung.contracts.benefits;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.contracts.FromOthers;
import dev.rung.contracts.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything on topic `points-events`, keyed by customer id: points, coupons, what customers are entitled to,
/// rewards that they redeem, and quotes that they accept. The event id of points is the ledger's
/// transaction id, and `points` is always more than zero.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PointsEvent.Unrecognised.class)
@JsonSubTypes({
    @Type(name = "points-earned.v1", value = PointsEvent.OrderEarned.class),
    @Type(name = "points-activated.v1", value = PointsEvent.OrderActivated.class),
    @Type(name = "points-reversed.v1", value = PointsEvent.OrderReversed.class),
    @Type(name = "points-expired.v1", value = PointsEvent.OrderExpired.class),
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
    @Type(name = "entitlement-granted.v1", value = PointsEvent.EntitlementGranted.class),
    @Type(name = "entitlement-ended.v1", value = PointsEvent.EntitlementEnded.class),
    @Type(name = "redemption-reserved.v1", value = PointsEvent.RedemptionReserved.class),
    @Type(name = "redemption-confirmed.v1", value = PointsEvent.RedemptionConfirmed.class),
    @Type(name = "redemption-cancelled.v1", value = PointsEvent.RedemptionCancelled.class),
    @Type(name = "redemption-refunded.v1", value = PointsEvent.RedemptionRefunded.class),
    @Type(name = "coupon-issued.v1", value = PointsEvent.CouponIssued.class),
    @Type(name = "coupon-redeemed.v1", value = PointsEvent.CouponRedeemed.class),
    @Type(name = "coupon-rolled-back.v1", value = PointsEvent.CouponRolledBack.class),
    @Type(name = "coupon-expiring.v1", value = PointsEvent.CouponExpiring.class),
    @Type(name = "quote-confirmed.v1", value = PointsEvent.QuoteConfirmed.class),
    @Type(name = "quote-released.v1", value = PointsEvent.QuoteReleased.class),
    @Type(name = "prize-won.v1", value = PointsEvent.PrizeWon.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface PointsEvent {

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

    /// Points for an order, as they were told before points had other sources.
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
            implements PointsEvent {}

    /// As above.
    @FromOthers("benefits-service before points had sources")
    record OrderActivated(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, String orderId, long points)
            implements PointsEvent {}

    /// As above.
    @FromOthers("benefits-service before points had sources")
    record OrderReversed(
            UUID eventId, UUID customerId, String externalId, Instant occurredAt, String orderId, long points)
            implements PointsEvent {}

    /// As above.
    @FromOthers("benefits-service before points had sources")
    record OrderExpired(
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

    /// A reward is set aside for the customer, with its points.
    ///
    /// @param reward its code
    /// @param kind such as `goods`
    /// @param cash what is to be paid beside the points; absent where it is nothing
    /// @param until from this moment on it is timed out
    record RedemptionReserved(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            @Nullable @JsonInclude(NON_NULL) Money cash,
            Instant until)
            implements PointsEvent {}

    /// The reward is the customer's: hand it out.
    record RedemptionConfirmed(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            @Nullable @JsonInclude(NON_NULL) Money cash)
            implements PointsEvent {}

    /// The reward is not set aside any more; its points went back.
    ///
    /// @param occurredAt where it timed out, the end of its time
    /// @param reason `customer`, `storefront`, `timed-out`, or the code that staff chose, such as `unavailable`
    record RedemptionCancelled(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            String reason)
            implements PointsEvent {}

    /// A redemption that was confirmed is taken back: its points went back to the lots that they came from.
    ///
    /// @param reason likewise
    record RedemptionRefunded(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID redemptionId,
            String reward,
            String kind,
            long points,
            String reason)
            implements PointsEvent {}

    /// The customer has a coupon. Its code is in no event: whoever shows it asks for the customer's coupons.
    ///
    /// @param batchId which offer it is of
    /// @param kind such as `threshold`
    /// @param cause `hand`, `entitlement`, `campaign` where a group was given it, `activity` where it was won,
    ///     `redemption` where points were redeemed for it, or `code` where the customer brought the code
    /// @param firstDay in the store's zone
    /// @param lastDay to its end in the store's zone
    record CouponIssued(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID couponId,
            UUID batchId,
            String kind,
            String cause,
            LocalDate firstDay,
            LocalDate lastDay)
            implements PointsEvent {}

    /// An order used the coupon.
    record CouponRedeemed(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID couponId,
            UUID batchId,
            String orderId)
            implements PointsEvent {}

    /// An order gave the coupon back: its payment failed, or it was cancelled.
    ///
    /// @param before `locked` or `redeemed`: for the order
    /// @param state `issued`, or `expired` where its last day is over
    record CouponRolledBack(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID couponId,
            UUID batchId,
            String orderId,
            String before,
            String state,
            LocalDate lastDay)
            implements PointsEvent {}

    /// The coupon ends soon and nobody has used it. Each notice is told once.
    ///
    /// @param daysLeft until its last day; 0: that is today
    record CouponExpiring(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID couponId,
            UUID batchId,
            LocalDate lastDay,
            int daysLeft)
            implements PointsEvent {}

    /// An order has the benefits of a quote: its coupons and points are set aside. That it was paid is told by
    /// `coupon-redeemed` and `points-redeemed`.
    ///
    /// @param orderId as the storefront calls it
    /// @param total to be paid
    /// @param offByDiscount taken off by the discount of a tier
    /// @param points that pay `offByPoints`
    /// @param until it can be paid
    record QuoteConfirmed(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID quoteId,
            String orderId,
            Money total,
            Money offByDiscount,
            Money offByCoupons,
            Money offByPoints,
            long points,
            Instant until)
            implements PointsEvent {}

    /// An order has them no more: coupons and points went back to where they came from.
    ///
    /// @param reason `cancelled` or `timed-out`
    /// @param paid whether they had been spent
    record QuoteReleased(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID quoteId,
            String orderId,
            String reason,
            boolean paid)
            implements PointsEvent {}

    /// The customer won something in an activity, and it is theirs: hand a reward out, send what is to be
    /// tried. Points and coupons are given by then.
    ///
    /// @param activity its code
    /// @param ticket its number
    /// @param kind `points`, `coupon`, `reward`, or `trial` where they won a place in a free trial
    /// @param points `points`: how many
    /// @param couponId `coupon`: which one
    /// @param reward `reward`: its code
    record PrizeWon(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            String activity,
            long ticket,
            String kind,
            @Nullable @JsonInclude(NON_NULL) Long points,
            @Nullable @JsonInclude(NON_NULL) UUID couponId,
            @Nullable @JsonInclude(NON_NULL) String reward)
            implements PointsEvent {}

    /// A type that this build does not know yet. Skip it.
    record Unrecognised() implements PointsEvent {}
}
