package dev.rung.benefits.coupon.use;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.coupons")
interface CouponSettings {

    /// How long an order has a coupon to itself from the moment that it locks it: so long may paying take.
    /// Afterwards another order may have it.
    @WithDefault("PT30M")
    Duration lockFor();
}
