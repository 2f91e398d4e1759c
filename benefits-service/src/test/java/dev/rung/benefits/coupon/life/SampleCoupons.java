package dev.rung.benefits.coupon.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A coupon from 1 to 31 March 2026, and everything that can be said of it.
public final class SampleCoupons {

    public static final UUID ALICE = new UUID(1, 1);
    public static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    private SampleCoupons() {}

    public static Coupon in(CouponState state) {
        return coupon(state, false, ALICE, 1);
    }

    public static Coupon coupon(CouponState state, boolean shared, UUID customer, long position) {
        return orderedBy(customer, state, shared, customer, position);
    }

    public static Coupon orderedBy(UUID asker, CouponState state, boolean shared, UUID customer, long position) {
        return new Coupon(
                new UUID(9, position),
                position,
                "MUG1",
                "mug-1",
                shared,
                new UUID(2, 2),
                customer,
                FIRST,
                LAST,
                Instant.EPOCH,
                null,
                null,
                state.orderId() == null ? null : asker,
                state);
    }
}
