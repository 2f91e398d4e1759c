package dev.rung.benefits.liability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Period;

@ConfigMapping(prefix = "rung.points.liability")
interface LiabilitySettings {

    /// The worth of a point to a customer, in the store's currency: the money that they would pay for what
    /// they get for it. 100 points for 1 yuan is common.
    @WithDefault("0.01")
    BigDecimal pricePerPoint();

    /// The share of issued points that is expected to be redeemed until enough points of the store's own have
    /// come to their end, from 0 to 1. 1 is prudent: nothing is taken for breakage before it is seen.
    @WithDefault("1")
    BigDecimal expectedRedemptionRate();

    /// So many points must have come to an end, redeemed or expired, before the store's own rate takes
    /// its place.
    @WithDefault("100000")
    long leastForOwnRate();

    /// How far back the breakage curve looks at points that were issued.
    @WithDefault("P3Y")
    Period curve();
}
