package dev.rung.contracts.benefits;

import dev.rung.contracts.Money;
import java.time.Instant;
import java.util.UUID;

/// Of quotes that orders accept, on topic `points-events`.
public sealed interface QuoteEvent extends PointsEvent {

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
            implements QuoteEvent {}

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
            implements QuoteEvent {}
}
