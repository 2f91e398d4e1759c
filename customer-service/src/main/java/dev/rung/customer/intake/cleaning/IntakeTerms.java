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

    /// How many bytes of events each instance stores at once, about: more is refused until there is room. While Kafka
    /// is slow, requests wait for it with their events in memory, where an event takes about ten times its size.
    @WithDefault("16777216")
    long inFlightBytes();

    /// How long events are refused at once after Kafka failed to acknowledge some in time. Without it each request
    /// would wait for Kafka in turn, with a connection to the database in its hand.
    @WithDefault("PT2S")
    Duration pause();
}
