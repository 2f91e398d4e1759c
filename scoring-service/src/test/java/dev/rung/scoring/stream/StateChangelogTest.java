package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static dev.rung.scoring.Histories.refunded;
import static dev.rung.scoring.Histories.visited;
import static dev.rung.scoring.stream.StreamOfTests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.DecisionInputs;
import dev.rung.scoring.stream.store.StateStores;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The states behind the assessments are private: the sink reads them from the changelog, and nobody else.
class StateChangelogTest {

    private static final UUID BOB = UUID.fromString("b0b00000-0000-4000-8000-000000000000");

    private final StreamOfTests stream = new StreamOfTests();

    @AfterEach
    void close() {
        stream.close();
    }

    /// Each, though a customer did several things between two commits: how far states are read follows from that.
    @Test
    void eachAssessmentHasItsStateInTheChangelogInTheSameOrder() {
        var order = paid("1", "1500", daysAgo(3));
        stream.send(order, NOW.minusSeconds(9))
                .send(paid(event(BOB, "paid", daysAgo(2)), "2", "7"), NOW.minusSeconds(8))
                .send(order, NOW.minusSeconds(7))
                .send(refunded("1", "700", daysAgo(1)), NOW.minusSeconds(6));

        var states = changelog();
        var assessed = stream.assessments().stream().map(Assessed.class::cast).toList();

        assertThat(states).extracting(state -> state.getRecordTime()).isSorted().hasSize(4);
        for (int i = 0; i < assessed.size(); i++) {
            var state = CustomerState.read(states.get(i).value());
            assertThat(states.get(i).key())
                    .isEqualTo(assessed.get(i).customerId().toString());
            assertThat(state.position()).isEqualTo(assessed.get(i).position());
            assertThat(state.revision()).isEqualTo(assessed.get(i).revision());
        }
    }

    /// The driver of these tests commits after each record, so that a cache would not show here; in Kafka it
    /// would leave out all states but the last between two commits.
    @Test
    void theStoreOfCustomersIsNotCached() {
        assertThat(StateStores.all())
                .filteredOn(store -> store.name().equals(StateStores.CUSTOMERS))
                .singleElement()
                .extracting(store -> store.build())
                .extracting("wrapped")
                .extracting(inside -> inside.getClass().getSimpleName())
                .isEqualTo("ChangeLoggingKeyValueBytesStore");
    }

    @Test
    void noPublicTopicCarriesAState() throws IOException {
        var order = paid("1", "1500", daysAgo(3));
        stream.send(order).send(visited("a", daysAgo(2))).send(refunded("1", "700", daysAgo(1)));
        for (int day = 0; day < 420; day += 2) {
            stream.after(Duration.ofDays(2));
        }
        var inputs = records(Topic.DECISION_INPUTS.topicName()).stream()
                .map(record -> inputs(record.value()))
                .toList();
        var states = new ArrayList<>(changelog().stream().map(TestRecord::value).toList());
        states.addAll(inputs.stream().map(DecisionInputs::state).toList());
        var hidden = states.stream().map(Base64.getEncoder()::encodeToString).toList();

        for (var topic : List.of(Topic.ASSESSMENTS, Topic.TIER_EVENTS)) {
            var told = records(topic.topicName());
            assertThat(told).isNotEmpty();
            for (var each : told) {
                assertThat(texts(StreamOfTests.JSON.readTree(each.value()))).doesNotContainAnyElementsOf(hidden);
            }
        }
    }

    @Test
    void whatEachDecisionWasMadeFromIsHandedToTheSink() {
        stream.send(paid("1", "1500", daysAgo(3))).send(paid("2", "2000", daysAgo(1)));

        var inputs = records(Topic.DECISION_INPUTS.topicName()).stream()
                .map(record -> inputs(record.value()))
                .toList();
        var decisions = stream.told().stream()
                .map(told -> Objects.requireNonNull(told.decision()).eventId())
                .toList();

        assertThat(decisions).hasSize(2);
        assertThat(inputs).extracting(DecisionInputs::eventId).containsExactlyElementsOf(decisions);
        assertThat(inputs)
                .extracting(each ->
                        CustomerState.read(each.state()).features().purchases().size())
                .containsExactly(1, 2);
    }

    /// Kafka Streams names it, and the sink's consumer must find it.
    @Test
    void theChangelogIsCalledAsTheTopicIs() throws IOException {
        var settings = new Properties();
        try (var file = getClass().getResourceAsStream("/application.properties")) {
            settings.load(file);
        }

        assertThat(Topic.CUSTOMER_STATES.topicName())
                .isEqualTo(settings.getProperty("quarkus.kafka-streams.application-id") + "-" + StateStores.CUSTOMERS
                        + "-changelog");
    }

    private List<TestRecord<String, byte[]>> changelog() {
        return records("scoring-test-" + StateStores.CUSTOMERS + "-changelog");
    }

    private List<TestRecord<String, byte[]>> records(String topic) {
        return stream.driver
                .createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private static DecisionInputs inputs(byte[] value) {
        try {
            return StreamOfTests.JSON.readValue(value, DecisionInputs.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(JsonNode node) {
        var found = new ArrayList<String>();
        node.forEach(each -> found.addAll(texts(each)));
        if (node.isTextual()) {
            found.add(node.asText());
        }
        return found;
    }
}
