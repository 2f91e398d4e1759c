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

    /// How far ahead an event may be dated. Clocks of storefronts go ahead a little; further ahead is a wrong
    /// clock, and the event would count before its time.
    @WithDefault("PT5M")
    Duration clockTolerance();

    /// How old an event may be. A shop's whole history may be imported at its own dates; older than this is a
    /// wrong clock, such as one at 1970.
    @WithDefault("P30Y")
    Period oldest();
}
