package dev.rung.gateway.openapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.openapi")
interface Freshness {

    /// A service's document changes with its release only; this is how long one that was away stays missing.
    @WithDefault("30s")
    Duration refresh();
}
