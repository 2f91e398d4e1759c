package dev.rung.bench.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Behaviour on its topic as customer-service puts it there: the same key, headers, JSON and producer.
public final class WireFormat {

    /// As the services read and write events.
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectWriter BEHAVIOUR = JSON.writerFor(Behaviour.class);

    private static final Map<Class<?>, String> TYPES = Arrays.stream(
                    Objects.requireNonNull(Behaviour.class.getAnnotation(JsonSubTypes.class))
                            .value())
            .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    private WireFormat() {}

    /// @param takenInAt when Kafka is to have taken it in
    public static ProducerRecord<String, byte[]> record(BehaviourRecord sent, Instant takenInAt) {
        var event = sent.event();
        var headers = new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", sent.id().getBytes(UTF_8))
                .add("ce_source", SimulatedPopulation.SOURCE.getBytes(UTF_8))
                .add(
                        "ce_type",
                        Objects.requireNonNull(TYPES.get(sent.behaviour().getClass()))
                                .getBytes(UTF_8))
                .add("ce_time", event.occurredAt().toString().getBytes(UTF_8))
                .add("ce_subject", event.externalId().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
        return new ProducerRecord<>(
                Topic.BEHAVIOUR.topicName(),
                null,
                takenInAt.toEpochMilli(),
                event.customerId().toString(),
                json(sent.behaviour()),
                headers);
    }

    public static Map<String, Object> producer(String kafka) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5);
    }

    private static byte[] json(Behaviour behaviour) {
        try {
            return BEHAVIOUR.writeValueAsBytes(behaviour);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
