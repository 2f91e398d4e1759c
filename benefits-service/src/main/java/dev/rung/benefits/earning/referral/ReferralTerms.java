package dev.rung.benefits.earning.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

@ConfigMapping(prefix = "rung.points.referral")
interface ReferralTerms {

    /// How much of a newcomer's first order must be kept, in the store's currency, for it to reward
    /// anybody. What both get for it should be worth less: else orders are placed, and given back but for a
    /// cent, to get it. A change holds for the orders that are told after it.
    @WithDefault("10")
    BigDecimal leastKept();
}
