package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.feedback.OverrideEvent;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.PolicyEvent;
import dev.rung.contracts.scoring.PolicyEvent.Published;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.platform.trace.Tracing;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.MergeHandover;
import dev.rung.scoring.state.MergeLinksFormat;
import dev.rung.scoring.stream.store.BoundedRocksDb;
import dev.rung.scoring.stream.store.StateStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/// The topology in the driver that Kafka brings for tests; its time is noon of the tests' today.
public final class StreamOfTests implements AutoCloseable {

    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    public static final Instant NOW = daysAgo(0);

    public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> behaviour;
    private final TestOutputTopic<String, byte[]> assessments;
    private final TestOutputTopic<String, byte[]> tierEvents;
    private final List<AssessmentEvent> read = new ArrayList<>();

    public StreamOfTests() {
        this(OpenTelemetry.noop());
    }

    StreamOfTests(OpenTelemetry tracing) {
        var frame = new TopologyContext(PoliciesOfTests.V1, SHANGHAI, JSON, new Tracing(tracing));
        driver = new TopologyTestDriver(ScoringTopology.of(frame, new SkippedRecords(meters)), settings(), NOW);
        behaviour = driver.createInputTopic(
                Topic.BEHAVIOUR.topicName(), new StringSerializer(), new ByteArraySerializer(), NOW, Duration.ZERO);
        assessments = output(Topic.ASSESSMENTS);
        tierEvents = output(Topic.TIER_EVENTS);
    }

    public StreamOfTests send(Behaviour what) {
        return send(what, NOW);
    }

    public StreamOfTests send(Behaviour what, Instant takenInAt) {
        var key = Objects.requireNonNull(what.event()).customerId().toString();
        behaviour.pipeInput(key, json(what), takenInAt);
        return this;
    }

    /// With headers.
    void send(TestRecord<String, byte[]> record) {
        behaviour.pipeInput(record);
    }

    public StreamOfTests sendAll(List<? extends Behaviour> history) {
        history.forEach(this::send);
        return this;
    }

    /// As whoever can write to Kafka may send it.
    void sendBytes(Topic to, byte @Nullable [] key, byte @Nullable [] value) {
        driver.createInputTopic(to.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(key, value, NOW);
    }

    /// As a replay writes it to its topic.
    public void sendAgain(ProducerRecord<byte @Nullable [], byte @Nullable []> again) {
        driver.createInputTopic(again.topic(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(again.key(), again.value(), again.headers(), NOW));
    }

    void sendText(String key, String value) {
        behaviour.pipeInput(key, value.getBytes(StandardCharsets.UTF_8));
    }

    void tellText(String key, String value) {
        topic(Topic.CUSTOMER_EVENTS).pipeInput(key, value.getBytes(StandardCharsets.UTF_8), NOW);
    }

    List<TestRecord<String, byte[]>> assessmentRecords() {
        return assessments.readRecordsToList();
    }

    /// Without those that only end a customer's key.
    List<AssessmentEvent> assessments() {
        var found = assessments.readValuesToList().stream()
                .filter(Objects::nonNull)
                .map(value -> read(value, AssessmentEvent.class))
                .toList();
        read.addAll(found);
        return found;
    }

    Assessed lastAssessed() {
        return (Assessed) assessments().getLast();
    }

    /// Of one customer, however long ago.
    Assessed lastAssessed(UUID id) {
        assessments();
        return read.stream()
                .filter(Assessed.class::isInstance)
                .map(Assessed.class::cast)
                .filter(assessed -> assessed.customerId().equals(id))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    List<Reached> reached() {
        return told().stream().map(Reached.class::cast).toList();
    }

    List<TierEvent> told() {
        return tierEvents.readValuesToList().stream()
                .map(value -> read(value, TierEvent.class))
                .toList();
    }

    StreamOfTests publish(TierProgram policy, Instant effectiveAt) {
        var event = new Published(UUID.randomUUID(), policy.version(), effectiveAt, NOW, text(policy));
        topic(Topic.POLICIES).pipeInput("v" + policy.version(), bytes(PolicyEvent.class, event), NOW);
        return this;
    }

    StreamOfTests override(OverrideEvent.Granted granted) {
        topic(Topic.OVERRIDES).pipeInput(granted.customerId().toString(), bytes(OverrideEvent.class, granted), NOW);
        return this;
    }

    void overrideText(String key, String value) {
        topic(Topic.OVERRIDES).pipeInput(key, value.getBytes(StandardCharsets.UTF_8), NOW);
    }

    StreamOfTests tell(CustomerEvent event, Customer customer) {
        topic(Topic.CUSTOMER_EVENTS)
                .pipeInput(customer.customerId().toString(), bytes(CustomerEvent.class, event), NOW);
        return this;
    }

    /// Once more what one customer handed to another.
    StreamOfTests hand(UUID receiver, MergeHandover handing) {
        topic(Topic.CUSTOMER_PARTS).pipeInput(receiver.toString(), MergeLinksFormat.write(handing), NOW);
        return this;
    }

    public CustomerState customer(UUID id) {
        return customers().get(id.toString());
    }

    /// Time goes by, and the timers go off.
    StreamOfTests after(Duration time) {
        driver.advanceWallClockTime(time);
        return this;
    }

    public KeyValueStore<String, CustomerState> customers() {
        return driver.getKeyValueStore(StateStores.CUSTOMERS);
    }

    public KeyValueStore<Bytes, byte[]> seenEvents() {
        return driver.getKeyValueStore(StateStores.EVENTS);
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestInputTopic<String, byte[]> topic(Topic topic) {
        return driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<String, byte[]> output(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    public static byte[] json(Behaviour what) {
        return bytes(Behaviour.class, what);
    }

    private static String text(TierProgram policy) {
        return new String(bytes(TierProgram.class, policy), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Class<?> type, Object value) {
        try {
            return JSON.writerFor(type).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(byte[] value, Class<T> type) {
        try {
            return JSON.readValue(value, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty(StreamsConfig.APPLICATION_ID_CONFIG, "scoring-test");
        settings.setProperty(StreamsConfig.STATE_DIR_CONFIG, folder().toString());
        settings.setProperty(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class.getName());
        return settings;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("scoring-stream");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
