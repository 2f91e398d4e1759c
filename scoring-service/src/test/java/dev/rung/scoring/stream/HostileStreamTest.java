package dev.rung.scoring.stream;

import static dev.rung.scoring.Histories.ALICE;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.assessment.program.PoliciesOfTests;
import dev.rung.scoring.state.MergeHandover;
import dev.rung.scoring.state.MergeLinksFormat;
import dev.rung.scoring.state.MergedShare;
import dev.rung.testing.Golden;
import dev.rung.testing.HostileRecords;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The driver throws whatever would have ended the stream's thread.
class HostileStreamTest {

    private static final Map<Topic, String> GOOD = Map.of(
            Topic.BEHAVIOUR, Golden.json("customer/order.paid.json"),
            Topic.OVERRIDES, Golden.json("feedback/override-granted.v1.json"),
            Topic.CUSTOMER_EVENTS, Golden.json("customer/customer-merged.v1.json"),
            Topic.POLICIES, Golden.json("scoring/policy-published.v1.json"),
            Topic.CUSTOMER_PARTS, "{\"type\": \"none\"}");

    private final StreamOfTests stream = new StreamOfTests();

    @AfterEach
    void close() {
        stream.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"BEHAVIOUR", "OVERRIDES", "CUSTOMER_EVENTS", "POLICIES", "CUSTOMER_PARTS"})
    void noRecordStopsTheStream(Topic topic) {
        var good = GOOD.getOrDefault(topic, "{}");
        var ofAlice = good.replaceAll("\"customerId\": *\"[^\"]*\"", "\"customerId\": \"" + ALICE + "\"");
        stream.send(paid("before", "10", daysAgo(2)));

        for (var body : HostileRecords.bodies(ofAlice)) {
            stream.sendBytes(topic, ALICE.toString().getBytes(UTF_8), body);
        }
        for (var key : HostileRecords.keys()) {
            stream.sendBytes(topic, key, ofAlice.getBytes(UTF_8));
        }
        stream.after(Duration.ofSeconds(60));

        assertThat(stream.send(paid("after", "500", daysAgo(1)))
                        .lastAssessed(ALICE)
                        .rfm()
                        .orders())
                .isGreaterThanOrEqualTo(2);
        assertThat(places()).isEqualTo(topic != Topic.POLICIES);
    }

    @Test
    void noPartThatAnotherHandsOverStopsTheStream() {
        var whole = MergeLinksFormat.write(new MergeHandover(UUID.randomUUID(), new MergedShare.TakenBack(7)));
        for (int place = 0; place < whole.length; place++) {
            for (int spoilt : new int[] {0, 1, 2, 127, 128, 255}) {
                var bytes = whole.clone();
                bytes[place] = (byte) spoilt;
                stream.sendBytes(Topic.CUSTOMER_PARTS, ALICE.toString().getBytes(UTF_8), bytes);
            }
            stream.sendBytes(Topic.CUSTOMER_PARTS, ALICE.toString().getBytes(UTF_8), Arrays.copyOf(whole, place));
        }
        stream.sendBytes(Topic.CUSTOMER_PARTS, "no id".getBytes(UTF_8), whole);

        assertThat(stream.send(paid("after", "500", daysAgo(1)))
                        .lastAssessed(ALICE)
                        .rfm()
                        .orders())
                .isEqualTo(1);
    }

    @Test
    void aMomentThatNoCalendarCountsIsPutAside() {
        stream.sendBytes(
                Topic.BEHAVIOUR,
                ALICE.toString().getBytes(UTF_8),
                StreamOfTests.json(new Behaviour.Visited(event("far", Instant.MAX))));

        assertThat(places()).isTrue();
    }

    /// Its scoring failed, and its replay must not be taken for a repetition.
    @Test
    void whatCouldNotBeTakenInIsNotRemembered() {
        stream.send(new Behaviour.Visited(event("far", Instant.MAX)));

        assertThat(places()).isTrue();
        try (var remembered = stream.seenEvents().all()) {
            assertThat(remembered.hasNext()).isFalse();
        }
    }

    @Test
    void aPolicyThatCannotBeReadLeavesTheOneBeforeInForce() {
        stream.publish(PoliciesOfTests.V1, StreamOfTests.NOW);
        stream.sendBytes(
                Topic.POLICIES,
                "v99".getBytes(UTF_8),
                Golden.json("scoring/policy-published.v1.json")
                        .replaceAll("\"version\": *\\d+", "\"version\": 99")
                        .getBytes(UTF_8));
        stream.after(Duration.ofSeconds(5));

        assertThat(stream.send(paid("1", "120.50", daysAgo(2))).lastAssessed().policyVersion())
                .isEqualTo(PoliciesOfTests.V1.version());
    }

    private boolean places() {
        return !stream.driver
                .createOutputTopic(
                        Topic.SCORING_DEAD_LETTERS.topicName(), new StringDeserializer(), new StringDeserializer())
                .isEmpty();
    }
}
