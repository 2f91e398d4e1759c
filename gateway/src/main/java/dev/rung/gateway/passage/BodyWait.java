package dev.rung.gateway.passage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "rung.waiting")
interface BodyWait {

    /// How long the gateway waits from the request to the head of the answer. The body of an answer may take any
    /// time: an inbox stream has no end.
    @WithDefault("30s")
    Duration forAnswer();
}
