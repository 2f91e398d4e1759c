package dev.rung.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.contracts.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Plays the other services: sends their events, reads what was sent to them.
public final class Events {

    private Events() {}

    /// Returns once Kafka has it.
    public static void send(Topic topic, String key, Object event) {
        send(topic, key, event, Map.of());
    }

    public static void send(Topic topic, String key, Object event, Map<String, String> headers) {
        sendText(topic.topicName(), key, Json.write(event), headers);
    }

    /// For what is not an event: a test of what happens to rubbish.
    public static void sendText(String topic, String key, String value, Map<String, String> headers) {
        var event = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, header) -> event.headers().add(name, header.getBytes(UTF_8)));
        try {
            Producing.PRODUCER.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not sent to " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// All that is on the topic now, in order per key. Topics outlive tests: filter by what your test made.
    public static <T> List<T> read(Topic topic, Class<T> type) {
        return values(records(topic.topicName()), type);
    }

    /// All of one key, in order.
    public static <T> List<T> read(Topic topic, String key, Class<T> type) {
        return values(records(topic, key), type);
    }

    /// With their headers.
    public static List<ConsumerRecord<String, String>> records(Topic topic, String key) {
        return records(topic.topicName()).stream()
                .filter(found -> key.equals(found.key()))
                .toList();
    }

    /// Up to the end as it is when this is called.
    public static List<ConsumerRecord<String, String>> records(String topic) {
        return ReadTopic.TOPICS.computeIfAbsent(topic, ReadTopic::new).toItsEnd();
    }

    private static <T> List<T> values(List<ConsumerRecord<String, String>> records, Class<T> type) {
        return records.stream().map(found -> Json.read(found.value(), type)).toList();
    }

    /// The records of a topic, each read once: a test that waits asks ten times a second, and the topic has
    /// what all tests before it sent.
    private static final class ReadTopic {

        private static final Map<String, ReadTopic> TOPICS = new ConcurrentHashMap<>();

        private final List<ConsumerRecord<String, String>> found = new ArrayList<>();
        private final KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Servers.kafka(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"));

        private ReadTopic(String topic) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                consumer.close();
                throw new IllegalArgumentException("There is no topic " + topic);
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        private synchronized List<ConsumerRecord<String, String>> toItsEnd() {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return List.copyOf(found);
        }
    }

    /// Made when the first event is sent.
    private static final class Producing {

        private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka(),
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class));
    }
}
