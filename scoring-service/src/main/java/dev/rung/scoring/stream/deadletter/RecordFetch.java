package dev.rung.scoring.stream.deadletter;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Fetches one record by its place. Blocks.
@ApplicationScoped
class RecordFetch {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> kafka;

    RecordFetch(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /// Empty if the topic no longer has it.
    Optional<ConsumerRecord<byte[], byte[]>> at(PlaceOfRecord place) {
        var partition = new TopicPartition(place.topic(), place.partition());
        try (var consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) <= place.offset()) {
                for (var found : consumer.poll(Duration.ofMillis(500))) {
                    return found.offset() == place.offset() ? Optional.of(found) : Optional.empty();
                }
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("Kafka does not hand out " + partition);
                }
            }
            return Optional.empty();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "record-fetch");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
