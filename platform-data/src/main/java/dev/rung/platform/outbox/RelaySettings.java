package dev.rung.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.outbox")
interface RelaySettings {

    /// Whether events are sent: off in a process that only adds them, or whose test looks at what waits.
    @WithDefault("true")
    boolean relay();

    /// How long an event waits at most where the database's notification got lost.
    @WithDefault("1s")
    Duration poll();
}
