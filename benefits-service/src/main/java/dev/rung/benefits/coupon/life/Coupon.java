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
        CouponState state) {

    Coupon moveTo(CouponState next) {
        return with(customerId, next);
    }

    Coupon of(UUID owner) {
        return with(owner, state);
    }

    private Coupon with(UUID owner, CouponState next) {
        return new Coupon(
                id, position, code, written, shared, batchId, owner, firstDay, lastDay, issuedAt, entitlementId, next);
    }
}
