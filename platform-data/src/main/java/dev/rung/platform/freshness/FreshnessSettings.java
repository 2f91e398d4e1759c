package dev.rung.platform.freshness;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@ConfigMapping(prefix = "rung.freshness")
interface FreshnessSettings {

    /// The topics that the service's answers are made from; none where nobody asks how fresh they are.
    Optional<List<String>> topics();

    /// The consumer group that takes in a topic, whose name stands for `{topic}`.
    @WithDefault("${quarkus.application.name}-{topic}")
    String group();

    /// How often the positions in the topics are looked up. Short, since answers can be no fresher than this;
    /// each look costs two small questions to Kafka for a topic.
    @WithDefault("2s")
    Duration every();
}
