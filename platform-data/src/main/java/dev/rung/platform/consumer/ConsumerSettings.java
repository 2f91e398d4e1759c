package dev.rung.platform.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "rung.consumer")
interface ConsumerSettings {

    /// Whether topics are read: off in a test that only looks at what would be read.
    @WithDefault("true")
    boolean enabled();

    /// Settings of the Kafka client, by topic: `rung.consumer.client.behaviour."fetch.min.bytes"`.
    Map<String, Map<String, String>> client();

    /// How long a consumer may be behind or stopped before a person is told: longer than a
    /// restart or an import takes.
    @WithDefault("10m")
    Duration alarmAfter();

    /// How long a person is not told of the same consumer again.
    @WithDefault("1h")
    Duration alarmAgainAfter();
}
