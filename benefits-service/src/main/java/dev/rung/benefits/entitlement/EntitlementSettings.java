package dev.rung.benefits.entitlement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.benefits.entitlements")
interface EntitlementSettings {

    /// How often the timer looks for customers whose tiers changed: so long may a member wait for a new
    /// benefit. Where nobody is due it reads one row.
    @WithDefault("PT2S")
    Duration dueEvery();

    /// After which a customer whose benefits could not be granted is tried again.
    @WithDefault("PT1H")
    Duration againAfter();
}
