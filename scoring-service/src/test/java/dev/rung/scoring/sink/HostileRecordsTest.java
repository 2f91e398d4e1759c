package dev.rung.scoring.sink;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.sink.Assessments.assessed;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour.Visited;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.scoring.state.transition.DecisionInputs;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.DeadLetterTable.Letter;
import dev.rung.testing.Events;
import dev.rung.testing.Golden;
import dev.rung.testing.HostileRecords;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Whatever lies on a topic, what comes after it takes effect: in the stream and in its sink.
@QuarkusTest
@WithTestResource(Servers.class)
class HostileRecordsTest {

    @Inject
    ObjectMapper json;

    private final UUID customer = UUID.randomUUID();
    private final String externalId = event(customer, "any", Instant.EPOCH).externalId();

    @Test
    void noRecordStopsTheStreamOrItsSink() throws JsonProcessingException {
        hostile(Topic.BEHAVIOUR, Golden.json("customer/order.paid.json"));
        hostile(Topic.OVERRIDES, Golden.json("feedback/override-granted.v1.json"));
        hostile(Topic.CUSTOMER_EVENTS, Golden.json("customer/customer-merged.v1.json"));
        hostile(Topic.CUSTOMER_PARTS, "{\"type\": \"none\"}");
        hostile(Topic.POLICIES, Golden.json("scoring/policy-published.v1.json"));
        // on a partition that behaviour does not have: the real progress stays what it is
        var good = assessed(UUID.randomUUID(), "C-other", 1, new Position(98, 1));
        hostile(Topic.ASSESSMENTS, json.writerFor(AssessmentEvent.class).writeValueAsString(good));
        hostile(Topic.TIER_EVENTS, Golden.json("scoring/tier-kept.v1.json"));
        var inputs = new DecisionInputs("decision-inputs.v1", UUID.randomUUID(), customer, new byte[] {1});
        hostile(Topic.DECISION_INPUTS, json.writeValueAsString(inputs));

        Events.send(
                Topic.BEHAVIOUR,
                customer.toString(),
                new Visited(event(customer, "visit", Instant.now())),
                HostileRecords.badHeaders());

        await().atMost(ofSeconds(120))
                .untilAsserted(() -> assertThat(given().auth()
                                .oauth2(Tokens.of("analyst"))
                                .get("/api/v1/customers/{id}/standing", externalId)
                                .statusCode())
                        .isEqualTo(200));
        await().atMost(ofSeconds(120))
                .untilAsserted(() -> assertThat(letters())
                        .extracting(Letter::channel)
                        .contains(
                                "behaviour",
                                "overrides",
                                "customer-events",
                                "customer-parts",
                                "policies",
                                "assessments",
                                "tier-events",
                                "decision-inputs"));
    }

    @Test
    void whatTheStreamPutAsideIsKeptWholeAndReplayedOnlyWhereNothingNewerIsHidden() {
        Events.sendText("behaviour", customer.toString(), "no event", HostileRecords.badHeaders());
        Events.sendText("customer-events", customer.toString(), "no event", HostileRecords.badHeaders());

        await().atMost(ofSeconds(120)).until(() -> letters().size() == 2);
        assertThat(letters()).allSatisfy(letter -> assertThat(letter.value()).isEqualTo("no event"));
        // a door of the service reads it too, and is asked again; the topic is compacted, so nothing is written to it
        replay("customer-events").statusCode(409).body("type", equalTo("urn:problem:dead-letter-refused"));
        replay("behaviour").statusCode(200).body("replayedBy", equalTo("admin"));
        // it is no better than it was, and so is put aside once more
        await().atMost(ofSeconds(120)).until(() -> letters().size() == 3);
    }

    private ValidatableResponse replay(String channel) {
        var id = letters().stream()
                .filter(letter -> letter.channel().equals(channel))
                .findFirst()
                .orElseThrow()
                .id();
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/api/v1/dead-letters/scoring/{id}/replay", id)
                .then();
    }

    private List<Letter> letters() {
        return DeadLetterTable.of("scoring", customer.toString());
    }

    private void hostile(Topic topic, String goodEvent) {
        HostileRecords.sendTo(topic, customer.toString(), goodEvent);
    }
}
