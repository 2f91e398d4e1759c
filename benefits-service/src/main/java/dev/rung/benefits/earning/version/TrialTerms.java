package dev.rung.benefits.earning.version;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

@ConfigMapping(prefix = "rung.points.trial")
interface TrialTerms {

    /// The most customers that a trial of earning rules counts, so that it ends in seconds and does not hold
    /// up the points of the day. Where last month had more, the answer says so.
    @WithDefault("5000")
    int mostCustomers();

    /// The cost of a point, in the store's currency: a hundredth of it, as most programmes set it.
    @WithDefault("0.01")
    BigDecimal valuePerPoint();
}
