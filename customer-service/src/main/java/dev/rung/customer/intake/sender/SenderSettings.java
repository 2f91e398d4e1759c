package dev.rung.customer.intake.sender;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.senders")
public interface SenderSettings {

    /// How many senders of events each instance counts by name; those beyond are counted together, so that metrics and
    /// the report stay small whoever sends.
    @WithDefault("50")
    int most();

    /// How often each instance writes who sent what. One that ends loses the counts since, never an event.
    @WithDefault("5s")
    Duration writeEvery();
}
