package dev.rung.platform.job.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.Topic;
import dev.rung.platform.job.ending.JobRefused;
import dev.rung.testing.Servers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class TopicsJobTest {

    private static Map<String, String> environment(String partitions) {
        return Map.of("RUNG_KAFKA", Servers.kafka(), "RUNG_TOPICS_PARTITIONS", partitions, "RUNG_TOPICS_REPLICAS", "1");
    }

    /// The topics of the tests have Kafka's own retention, which is a week.
    @Test
    void whatIsThereIsWidenedAndASecondTimeNothingHappens() throws Exception {
        TopicsJob.run(environment("4"));
        TopicsJob.run(environment("4"));

        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Topic.TIER_EVENTS.topicName());
        try (var admin = Admin.create(Map.of("bootstrap.servers", Servers.kafka()))) {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);
            assertThat(Objects.requireNonNull(settings).get("retention.ms").value())
                    .isEqualTo(Long.toString(Topic.RETENTION.toMillis()));
        }
    }

    @Test
    void aRefusedTopicLeavesAllAsTheyAre() {
        assertThatThrownBy(() -> TopicsJob.run(environment("3")))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("has 4 partitions");
    }

    @Test
    void aBrokerWhoseNameIsNotFoundIsNamed() {
        assertThatThrownBy(() -> TopicsJob.run(Map.of("RUNG_KAFKA", "kafka.invalid:9092")))
                .hasMessageContaining("kafka.invalid:9092")
                .hasRootCauseMessage("No resolvable bootstrap urls given in bootstrap.servers");
    }
}
