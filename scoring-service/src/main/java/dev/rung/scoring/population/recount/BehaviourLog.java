package dev.rung.scoring.population.recount;

import dev.rung.contracts.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// Topic `behaviour`, from its beginning. Each reading has a consumer of its own, which belongs to no group.
@ApplicationScoped
class BehaviourLog {

    private final Map<String, Object> kafka;
    private final String topic;

    @Inject
    BehaviourLog(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this(kafka, Topic.BEHAVIOUR.topicName());
    }

    BehaviourLog(Map<String, Object> kafka, String topic) {
        this.kafka = kafka;
        this.topic = topic;
    }

    /// @param upTo by partition, the last offset that is wanted
    /// @param take each committed record up to there, in the order of its partition
    /// @return what Kafka has of each of these partitions that there is
    Map<Integer, RetainedRange> read(Map<Integer, Long> upTo, Consumer<ConsumerRecord<String, byte[]>> take) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .filter(partition -> upTo.containsKey(partition.partition()))
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var reading = new PartitionReading(consumer, consumer.beginningOffsets(partitions), take);
            partitions.forEach(partition ->
                    reading.begin(partition, Math.min(of(partition.partition(), upTo) + 1, of(partition, ends))));
            reading.goOn();
            var kept = consumer.beginningOffsets(partitions);
            return partitions.stream()
                    .collect(Collectors.toMap(
                            TopicPartition::partition,
                            partition -> reading.stretch(partition, of(partition, kept), of(partition, ends))));
        }
    }

    private static <P> long of(P partition, Map<P, Long> offsets) {
        return Objects.requireNonNull(offsets.get(partition));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var config = new HashMap<>(kafka);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, "recount");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // the whole log goes by: fewer and larger answers
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 20);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
