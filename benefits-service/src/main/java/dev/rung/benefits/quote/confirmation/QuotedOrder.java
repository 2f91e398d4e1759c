package dev.rung.benefits.quote.confirmation;

import dev.rung.benefits.coupon.use.CouponsOfOrders.CouponOrder;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An order with the benefits of a quote.
///
/// @param quoteId of the one quote, for ever
/// @param orderId as the store calls it
/// @param points that it spends; 0: none
/// @param pointsValue the money that they pay, in the currency of the total
/// @param coupons that it locked
/// @param discount that it used; null: none
/// @param sender who confirmed it, as their token names them
/// @param paysFrom payments before it are not of this price
/// @param shop where it is bought, as behaviour names it
record QuotedOrder(
        UUID id,
        LotHolder holder,
        UUID quoteId,
        String orderId,
        Money total,
        long points,
        BigDecimal pointsValue,
        List<UUID> coupons,
        @Nullable UsedDiscount discount,
        String sender,
        Instant confirmedAt,
        Instant paysFrom,
        @Nullable String shop,
        QuotedOrderState state) {

    record UsedDiscount(UUID entitlementId, UUID useId) {}

    /// A quote is accepted once, so its points are reserved once.
    Source source() {
        return new Source(SourceKind.QUOTE, quoteId.toString(), shop);
    }

    CouponOrder ofCoupons() {
        return new CouponOrder(holder.customerId(), holder.externalId(), orderId, sender);
    }

    QuotedOrder with(List<UUID> locked, @Nullable UsedDiscount used) {
        return new QuotedOrder(
                id,
                holder,
                quoteId,
                orderId,
                total,
                points,
                pointsValue,
                locked,
                used,
                sender,
                confirmedAt,
                paysFrom,
                shop,
                state);
    }

    QuotedOrder in(QuotedOrderState next) {
        return new QuotedOrder(
                id,
                holder,
                quoteId,
                orderId,
                total,
                points,
                pointsValue,
                coupons,
                discount,
                sender,
                confirmedAt,
                paysFrom,
                shop,
                next);
    }
}
