package dev.rung.customer.intake.cleaning;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

@ConfigMapping(prefix = "rung.intake")
public interface IntakeTerms {

    /// The most events one request may carry.
    @WithDefault("1000")
    int maxEvents();

    /// Clocks of storefronts may be a little ahead; further ahead is a wrong clock, and would count too early.
    @WithDefault("PT5M")
    Duration clockTolerance();

    /// A shop's whole history may be imported with its own dates; older than this is a wrong clock, such as one at
    /// 1970.
    @WithDefault("P30Y")
    Period oldest();
}
