package dev.rung.benefits.coupon.life;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a coupon stands. Its last day counts besides: an issued one that is past it cannot be used.
public sealed interface CouponState {

    /// As clients and the database read it.
    String code();

    record Issued() implements CouponState {

        @Override
        public String code() {
            return "issued";
        }
    }

    /// One order has it to itself. From its end on the coupon counts as it does when the order gives it back.
    ///
    /// @param ending whether the benefit that it was issued for has ended meanwhile: it is the order's, and
    ///     nobody's after it
    record Locked(String order, Instant until, boolean ending) implements CouponState {

        public Locked(String order, Instant until) {
            this(order, until, false);
        }

        @Override
        public String code() {
            return "locked";
        }

        boolean holdsAt(Instant now) {
            return now.isBefore(until);
        }
    }

    /// @param ending likewise
    record Redeemed(String order, Instant at, boolean ending) implements CouponState {

        public Redeemed(String order, Instant at) {
            this(order, at, false);
        }

        @Override
        public String code() {
            return "redeemed";
        }
    }

    record Expired(Instant at) implements CouponState {

        @Override
        public String code() {
            return "expired";
        }
    }

    /// The benefit that it was issued for has ended, or staff took it back.
    record Withdrawn(Instant at) implements CouponState {

        @Override
        public String code() {
            return "withdrawn";
        }
    }

    /// Whether its benefit has ended while an order had it.
    default boolean isEnding() {
        return switch (this) {
            case Locked locked -> locked.ending();
            case Redeemed redeemed -> redeemed.ending();
            case Issued _, Expired _, Withdrawn _ -> false;
        };
    }

    /// Whether it is this order's.
    default boolean isOf(String order) {
        return order.equals(orderId());
    }

    /// Null: no order has it.
    default @Nullable String orderId() {
        return switch (this) {
            case Locked locked -> locked.order();
            case Redeemed redeemed -> redeemed.order();
            case Issued _, Expired _, Withdrawn _ -> null;
        };
    }
}
