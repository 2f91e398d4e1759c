package dev.rung.customer.intake;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KafkaDownTest.NobodyListens.class)
@WithTestResource(Servers.class)
class KafkaDownTest {

    public static final class NobodyListens implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Servers.withEmptySchema(Map.of(
                    "rung.intake.in-flight-bytes", "20000",
                    "mp.messaging.outgoing.behaviour.bootstrap.servers", "localhost:1",
                    "mp.messaging.outgoing.behaviour.delivery.timeout.ms", "1000",
                    "mp.messaging.outgoing.behaviour.request.timeout.ms", "500",
                    "mp.messaging.outgoing.behaviour.max.block.ms", "2000"));
        }
    }

    @Inject
    MeterRegistry meters;

    @Inject
    BehaviourTopic topic;

    /// Another request that Kafka did not answer would have the next ones refused without asking it.
    @BeforeEach
    void kafkaIsAskedAgain() {
        await().until(() -> !topic.isPaused());
    }

    @Test
    void nothingIsAcceptedAndNothingKeptSoThatTheSameRequestCanBeSentAgain() {
        var customer = newCustomer();
        var events = "[%s, {\"nonsense\": true}]".formatted(visit(customer));
        var accepted = Tables.count("accepted_event");
        var quarantined = Tables.count("quarantined_event");

        for (var attempt = 1; attempt <= 2; attempt++) {
            send(BATCH, events)
                    .statusCode(503)
                    .contentType(PROBLEM)
                    .header("Retry-After", equalTo("2"))
                    .body("type", equalTo("urn:problem:not-accepted"));
        }

        assertThat(Tables.count("accepted_event")).isEqualTo(accepted);
        assertThat(Tables.count("quarantined_event")).isEqualTo(quarantined);
    }

    /// Each record waits for a broker in turn: 100 of them for 200 s.
    @Test
    void aLargeRequestIsRefusedAsSoonAsASmallOne() {
        var customer = newCustomer();
        var events = Stream.generate(() -> visit(customer)).limit(100).toList();
        var begun = Instant.now();

        send(BATCH, batch(events)).statusCode(503);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(25));
    }

    /// Requests that do not fit into 20,000 bytes, with 4,096 for each, are refused at once. Guard: the sum of
    /// the bytes in flight.
    @Test
    void requestsThatWaitForKafkaAreBoundedAndAllAreToldToComeAgain() {
        var accepted = Tables.count("accepted_event");
        var quarantined = Tables.count("quarantined_event");

        var answers = allAtOnce(40);

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith(PROBLEM));
            assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        });
        assertThat(answers).anyMatch(answer -> answer.body().contains("urn:problem:intake-busy"));
        assertThat(answers).anyMatch(answer -> answer.body().contains("urn:problem:not-accepted"));
        assertThat(meters.get("rung.events.in.flight.bytes").gauge().value()).isZero();
        assertThat(Tables.count("accepted_event")).isEqualTo(accepted);
        assertThat(Tables.count("quarantined_event")).isEqualTo(quarantined);
    }

    /// Otherwise each that waits for a connection to the database would then wait for Kafka too.
    @Test
    void onceKafkaDidNotAnswerTheNextAreRefusedAtOnce() {
        send(BATCH, batch(visit(newCustomer()))).statusCode(503);
        var begun = Instant.now();

        send(BATCH, batch(visit(newCustomer()))).statusCode(503).body("type", equalTo("urn:problem:not-accepted"));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMillis(1_500));
    }

    private static List<HttpResponse<String>> allAtOnce(int requests) {
        try (var client = HttpClient.newHttpClient()) {
            var underWay = Stream.generate(() -> HttpRequest.newBuilder(Api.address("events"))
                            .header("Authorization", "Bearer " + Tokens.of("storefront"))
                            .header("Content-Type", BATCH)
                            .POST(HttpRequest.BodyPublishers.ofString(batch(visit(newCustomer()))))
                            .build())
                    .limit(requests)
                    .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                    .toList();
            return underWay.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .toList();
        }
    }

    /// Nobody knows whether the payment got to the topic, so the order is its customer's: they may send it
    /// again, and nobody else may pay it.
    @Test
    void anOrderIsItsCustomersAndInReachOfNobodyElse() {
        var customer = newCustomer();
        var order = newId();
        var payment = batch(paid(customer, order, "1"));

        send(BATCH, payment).statusCode(503);

        kafkaIsAskedAgain();
        send(BATCH, batch(paid(newCustomer(), order, "1")))
                .statusCode(202)
                .body("rejected[0].code", equalTo("order-of-another-customer"));
        send(BATCH, payment).statusCode(503);
        kafkaIsAskedAgain();
        send(BATCH, batch(paid(customer, order, "2"))).statusCode(503);
    }

    @Test
    void whatNeedsNoKafkaIsStillAnswered() {
        send(BATCH, "[{\"nonsense\": true}]")
                .statusCode(202)
                .body("rejected[0].code", equalTo("specversion-unsupported"));
    }
}
