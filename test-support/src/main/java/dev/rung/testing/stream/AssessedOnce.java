package dev.rung.testing.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Every record of `behaviour` is answered by one assessment (ADR 3): which of them were not, and which more than once.
///
/// @param events records of `behaviour`
/// @param lost those without an assessment
/// @param doubled assessments of a customer that have the revision of another one
public record AssessedOnce(long events, long lost, long doubled) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static AssessedOnce in(String kafka) throws IOException {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            long events = consumer.endOffsets(partitions(consumer, Topic.BEHAVIOUR)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            var assessments = partitions(consumer, Topic.ASSESSMENTS);
            consumer.assign(assessments);
            consumer.seekToBeginning(assessments);
            var ends = consumer.endOffsets(assessments);
            var positions = new HashSet<JsonNode>();
            var revisions = new HashSet<String>();
            long doubled = 0;
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var assessed = JSON.readTree(record.value());
                    positions.add(assessed.path("position"));
                    // a record that was passed over has none
                    var which = assessed.has("revision") ? "revision" : "position";
                    doubled += revisions.add(record.key() + " " + assessed.path(which)) ? 0 : 1;
                }
            }
            return new AssessedOnce(events, events - positions.size(), doubled);
        }
    }

    private static Set<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, Topic topic) {
        var partitions = new HashSet<TopicPartition>();
        consumer.partitionsFor(topic.topicName())
                .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        return partitions;
    }
}
