package dev.rung.scoring.sink;

import static dev.rung.scoring.sink.Assessments.assessed;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class KeepingStandingsTest {

    @Inject
    ObjectMapper json;

    private final UUID customer = UUID.randomUUID();

    @Test
    void aDatabaseThatCannotTakeABatchIsWaitedFor() throws SQLException {
        var failures = new Failures();
        execute("alter table standings rename to standings_away");
        try (failures) {
            send(customer, customer.toString());
            await().atMost(ofSeconds(60))
                    .untilAsserted(() -> assertThat(failures.count).hasValueGreaterThan(1));
        } finally {
            execute("alter table standings_away rename to standings");
        }

        await().atMost(ofSeconds(60)).until(() -> standing(customer) == 200);
    }

    @Test
    void whatTheDatabaseRefusesDoesNotHoldUpTheOthers() {
        send(customer, "not text for PostgreSQL: \u0000");
        var next = UUID.randomUUID();

        await().atMost(ofSeconds(60)).until(() -> {
            send(next, next.toString());
            return standing(next) == 200;
        });
        assertThat(standing(customer)).isEqualTo(404);
    }

    @Test
    void aRecordThatIsRefusedTakesNoNeighbourAlong() throws JsonProcessingException {
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();

        sendTogether(
                assessment(before, before.toString()),
                assessment(customer, "not text for PostgreSQL: \u0000"),
                assessment(after, after.toString()));

        await().atMost(ofSeconds(60)).until(() -> standing(before) == 200 && standing(after) == 200);
        await().atMost(ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(deadLettersOf(before, customer, after)).containsExactly(customer.toString()));
        assertThat(standing(customer)).isEqualTo(404);
    }

    /// As one batch of one partition, which whoever reads it gets whole.
    private void sendTogether(Assessed... assessments) throws JsonProcessingException {
        try (var producer = new KafkaProducer<String, String>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Servers.kafka(),
                        ProducerConfig.LINGER_MS_CONFIG,
                        60_000),
                new StringSerializer(),
                new StringSerializer())) {
            for (var assessed : assessments) {
                producer.send(new ProducerRecord<>(
                        Topic.ASSESSMENTS.topicName(),
                        0,
                        assessed.customerId().toString(),
                        json.writerFor(AssessmentEvent.class).writeValueAsString(assessed)));
            }
        }
    }

    private static List<String> deadLettersOf(UUID... customers) {
        return Stream.of(customers)
                .map(UUID::toString)
                .filter(key -> !DeadLetterTable.of("scoring", key).isEmpty())
                .toList();
    }

    private static void send(UUID customer, String externalId) {
        Events.send(Topic.ASSESSMENTS, customer.toString(), assessment(customer, externalId));
    }

    /// On a partition that behaviour does not have: the real progress stays what it is.
    private static Assessed assessment(UUID customer, String externalId) {
        return assessed(customer, externalId, 1, new Position(98, 1));
    }

    private static int standing(UUID customer) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/customers/{id}/standing", customer.toString())
                .statusCode();
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "scoring", "scoring");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Counts what whoever delivers complains of.
    private static final class Failures extends Handler implements AutoCloseable {

        private static final Logger LOG = Logger.getLogger("dev.rung.platform.consumer.Delivering");
        private final AtomicInteger count = new AtomicInteger();

        private Failures() {
            LOG.addHandler(this);
        }

        @Override
        public void publish(LogRecord message) {
            count.incrementAndGet();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            LOG.removeHandler(this);
        }
    }
}
