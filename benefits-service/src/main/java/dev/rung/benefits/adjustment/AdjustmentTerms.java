package dev.rung.benefits.adjustment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

@ConfigMapping(prefix = "rung.points.adjustment")
interface AdjustmentTerms {

    /// The most points that one adjustment gives or takes: a mistyped figure stops here, before it is on an
    /// approver's list.
    @WithDefault("20000")
    long most();

    /// The most points that are given to one customer in the period, approved or still to be decided: many
    /// small adjustments are no way round the limit of one.
    @WithDefault("50000")
    long mostOfCustomer();

    /// The period of that limit.
    @WithDefault("P30D")
    Period period();

    /// Points given last to the end of the calendar year that is so many years after the approval's, as those
    /// of orders do.
    @WithDefault("1")
    int expiresAfterYears();
}
