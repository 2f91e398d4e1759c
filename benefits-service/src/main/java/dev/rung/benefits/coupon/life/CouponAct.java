package dev.rung.benefits.coupon.life;

import java.time.Duration;

/// Something that is to be done with a coupon.
public sealed interface CouponAct {

    /// As steps are kept.
    String code();

    /// @param order an order or a quote, as the storefront calls it
    /// @param lasting after which it is anybody's again
    record Lock(String order, Duration lasting) implements CouponAct {

        @Override
        public String code() {
            return "lock";
        }
    }

    record Redeem(String order) implements CouponAct {

        @Override
        public String code() {
            return "redeem";
        }
    }

    /// The payment failed, or the order was cancelled.
    record RollBack(String order) implements CouponAct {

        @Override
        public String code() {
            return "roll-back";
        }
    }

    /// The last day is over.
    record Expire() implements CouponAct {

        @Override
        public String code() {
            return "expire";
        }
    }

    /// The benefit that it was issued for ends, or staff take it back.
    record Withdraw() implements CouponAct {

        @Override
        public String code() {
            return "withdraw";
        }
    }

    /// That benefit is the customer's after all.
    record Restore() implements CouponAct {

        @Override
        public String code() {
            return "restore";
        }
    }
}
