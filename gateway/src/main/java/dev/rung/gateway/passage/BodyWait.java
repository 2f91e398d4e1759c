package dev.rung.gateway.passage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.waiting")
interface BodyWait {

    /// How long the gateway waits from the request to the head of the answer. What comes after the head may take
    /// as long as it likes: an inbox stream has no end.
    @WithDefault("30s")
    Duration forAnswer();
}
