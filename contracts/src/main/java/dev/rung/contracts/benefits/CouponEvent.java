package dev.rung.contracts.benefits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Of customers' coupons, on topic `points-events`.
public sealed interface CouponEvent extends PointsEvent {

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
            implements CouponEvent {}

    /// An order used the coupon.
    record CouponRedeemed(
            UUID eventId,
            UUID customerId,
            String externalId,
            Instant occurredAt,
            UUID couponId,
            UUID batchId,
            String orderId)
            implements CouponEvent {}

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
            implements CouponEvent {}

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
            implements CouponEvent {}
}
