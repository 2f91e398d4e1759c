package dev.rung.benefits.coupon.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One coupon of one customer.
///
/// @param position counts up with the time of issue
/// @param code its normal form
/// @param written the code as people see it
/// @param shared whether others have coupons of the same code
/// @param firstDay in the store's zone, as [#lastDay]
/// @param lastDay to its end
/// @param entitlementId of the benefit that it was issued for; null: it was issued otherwise
/// @param campaign that it was issued by; null: it was issued otherwise
/// @param orderedBy whose order has it: no other customer ends that; null: no order has it
public record Coupon(
        UUID id,
        long position,
        String code,
        String written,
        boolean shared,
        UUID batchId,
        UUID customerId,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant issuedAt,
        @Nullable UUID entitlementId,
        @Nullable String campaign,
        @Nullable UUID orderedBy,
        CouponState state) {

    Coupon moveTo(CouponState next) {
        return moveTo(next, orderedBy);
    }

    /// An order that had it already stays that of its customer.
    ///
    /// @param asker whose order it is from now on
    Coupon moveTo(CouponState next, @Nullable UUID asker) {
        var order = next.orderId();
        if (order == null) {
            return with(customerId, null, next);
        }
        return with(customerId, order.equals(state.orderId()) ? orderedBy : asker, next);
    }

    Coupon of(UUID owner) {
        return with(owner, orderedBy, state);
    }

    private Coupon with(UUID owner, @Nullable UUID orderOf, CouponState next) {
        return new Coupon(
                id,
                position,
                code,
                written,
                shared,
                batchId,
                owner,
                firstDay,
                lastDay,
                issuedAt,
                entitlementId,
                campaign,
                orderOf,
                next);
    }
}
