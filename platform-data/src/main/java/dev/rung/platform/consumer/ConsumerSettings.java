package dev.rung.platform.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

@ConfigMapping(prefix = "rung.consumer")
interface ConsumerSettings {

    /// Off in a test that only looks at what would be read.
    @WithDefault("true")
    boolean enabled();

    /// Settings of the Kafka client, by topic: `rung.consumer.client.behaviour."fetch.min.bytes"`.
    Map<String, Map<String, String>> client();

    /// From when on a person is told of a consumer that is behind or does not run.
    @WithDefault("10m")
    Duration alarmAfter();

    /// So long nobody is told of the same again.
    @WithDefault("1h")
    Duration alarmAgainAfter();
}
