package dev.rung.scoring.sink;

import static dev.rung.scoring.sink.Assessments.assessed;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

/// Sends assessments past the stream, as if Kafka delivered them again or in another order.
@QuarkusTest
@WithTestResource(Servers.class)
class WhenAssessedThenKeepStandingTest {

    /// Behaviour has no such partition: the real progress stays what it is.
    private static final int PARTITION = 99;

    private final UUID customer = UUID.randomUUID();

    @Test
    void anOlderAssessmentNeverOverwritesANewer() {
        send(customer, 50, 10);
        awaitEverythingSentSoFar();
        send(customer, 40, 9);
        send(customer, 50, 10);
        awaitEverythingSentSoFar();

        standing(customer).statusCode(200).body("growthValue", equalTo(50));
    }

    @Test
    void aNewerAssessmentReplacesAnOlder() {
        send(customer, 40, 9);
        awaitEverythingSentSoFar();
        send(customer, 45, 10);
        send(customer, 44, 11);
        awaitEverythingSentSoFar();

        standing(customer).statusCode(200).body("growthValue", equalTo(44));
    }

    private static void send(UUID customer, long growthValue, long offset) {
        Events.send(
                Topic.ASSESSMENTS,
                customer.toString(),
                assessed(customer, customer.toString(), growthValue, new Position(PARTITION, offset)));
    }

    /// One last customer on the same partition, since the sink takes a partition in order: the key decides which.
    private void awaitEverythingSentSoFar() {
        var last = sibling(customer);
        send(last, 1, 1);
        await().atMost(ofSeconds(60)).untilAsserted(() -> standing(last).statusCode(200));
    }

    private static UUID sibling(UUID customer) {
        var candidate = UUID.randomUUID();
        while (partition(candidate) != partition(customer)) {
            candidate = UUID.randomUUID();
        }
        return candidate;
    }

    private static int partition(UUID customer) {
        return BuiltInPartitioner.partitionForKey(customer.toString().getBytes(StandardCharsets.UTF_8), 4);
    }

    private static ValidatableResponse standing(UUID customer) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/customers/{id}/standing", customer.toString())
                .then();
    }
}
