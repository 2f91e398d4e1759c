package dev.rung.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import java.time.Duration;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

class KafkaTopicsTest {

    @Test
    void behaviourIsThereAsLongAsItCanCount() {
        assertThat(retention(Topic.BEHAVIOUR)).isGreaterThan(Duration.ofDays(732));
        assertThat(retention(Topic.TIER_EVENTS)).isEqualTo(Duration.ofDays(28));
    }

    private static Duration retention(Topic topic) {
        return Duration.ofMillis(Long.parseLong(Kafka.newTopic(topic).configs().get(TopicConfig.RETENTION_MS_CONFIG)));
    }
}
