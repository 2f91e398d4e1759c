package dev.rung.system.scoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.testing.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/// Topic `behaviour`: written as customer-service writes it, and how far the stream has taken it in.
final class BehaviourTopic implements AutoCloseable {

    /// Scoring's `application-id`.
    private static final String STREAM = "scoring-stream";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka()));
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Servers.kafka(),
            ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class,
            ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class));

    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    void add(Behaviour behaviour) throws JsonProcessingException {
        var event = requireNonNull(behaviour.event());
        var body = json.writeValueAsString(behaviour);
        var taken = new ProducerRecord<>(
                Topic.BEHAVIOUR.topicName(), event.customerId().toString(), body);
        taken.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", event.eventId().toString().getBytes(UTF_8))
                .add("ce_source", "/kill-test".getBytes(UTF_8))
                .add("ce_type", json.readTree(body).required("type").textValue().getBytes(UTF_8))
                .add("ce_time", event.occurredAt().toString().getBytes(UTF_8))
                .add("ce_subject", event.externalId().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        sent.add(producer.send(taken));
    }

    /// Returns once Kafka has all that was added.
    void flush() throws ExecutionException, InterruptedException {
        for (var record : sent) {
            record.get();
        }
        sent.clear();
    }

    /// How many records are not yet taken in, by the stream's last commit.
    long behind() throws ExecutionException, InterruptedException {
        return sum(ends()) - takenIn();
    }

    long takenIn() throws ExecutionException, InterruptedException {
        return sum(committed());
    }

    private Map<Integer, Long> committed() throws ExecutionException, InterruptedException {
        var committed = new TreeMap<Integer, Long>();
        admin.listConsumerGroupOffsets(STREAM)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(Topic.BEHAVIOUR.topicName()) && offset != null) {
                        committed.put(partition.partition(), offset.offset());
                    }
                });
        return committed;
    }

    /// By partition, the offset of the next record to be written.
    Map<Integer, Long> ends() throws ExecutionException, InterruptedException {
        var latest = producer.partitionsFor(Topic.BEHAVIOUR.topicName()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(toMap(identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(toMap(
                        end -> end.getKey().partition(), end -> end.getValue().offset()));
    }

    private static long sum(Map<Integer, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
