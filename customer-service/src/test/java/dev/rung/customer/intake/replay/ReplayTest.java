package dev.rung.customer.intake.replay;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Topic;
import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ReplayTest {

    @Inject
    SettableClock clock;

    @Inject
    MeterRegistry meters;

    private final String customer = newCustomer();
    private final String order = newId();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void whatWasRefusedAndIsSoundByNowIsAccepted() {
        var early = visit(customer)
                .put("time", Instant.now().plus(Duration.ofHours(1)).toString());
        send(BATCH, batch(early)).body("rejected[0].code", equalTo("time-in-future"));
        var id = lastQuarantined();
        clock.advance(Duration.ofHours(2));

        replay(id).statusCode(200).body("outcome", equalTo("accepted")).body("code", nullValue());

        assertThat(Events.records(Topic.BEHAVIOUR, customerId(customer))).hasSize(1);
        as("admin").get("quarantine?limit=1").then().body("items[0].replayedAt", notNullValue());
        assertThat(audit(id)).containsExactly("admin quarantined-event.replayed accepted");
    }

    @Test
    void whatBecameOfItIsCounted() {
        send(LINES, "{broken\n");
        var id = lastQuarantined();
        var before = counted("rung.events.refused");

        replay(id).body("outcome", equalTo("refused"));

        assertThat(counted("rung.events.refused")).isEqualTo(before + 1);
    }

    @Test
    void againItIsADuplicate() {
        send(
                BATCH,
                batch(visit(customer)
                        .put("time", Instant.now().plus(Duration.ofHours(1)).toString())));
        var id = lastQuarantined();
        clock.advance(Duration.ofHours(2));
        replay(id);
        var at = Tables.texts("select replayed_at from quarantined_event where quarantine_id = '%s'".formatted(id));
        clock.advance(Duration.ofHours(1));

        replay(id).statusCode(200).body("outcome", equalTo("duplicate"));

        assertThat(Events.records(Topic.BEHAVIOUR, customerId(customer))).hasSize(1);
        assertThat(Tables.texts("select replayed_at from quarantined_event where quarantine_id = '%s'".formatted(id)))
                .isEqualTo(at);
    }

    @Test
    void whatIsStillWrongIsRefusedAndNotKeptTwice() {
        send(LINES, "{broken\n");
        var id = lastQuarantined();
        var before = Tables.count("quarantined_event");

        replay(id)
                .statusCode(200)
                .body("outcome", equalTo("refused"))
                .body("code", equalTo("malformed"))
                .body("detail", equalTo("事件不是 JSON"));

        assertThat(Tables.count("quarantined_event")).isEqualTo(before);
        as("admin").get("quarantine?limit=1").then().body("items[0].replayedAt", nullValue());
        assertThat(audit(id)).containsExactly("admin quarantined-event.replayed refused");
    }

    @Test
    void anOrderOfAnotherCustomerStaysTheirsUnlessTheAdministratorMovesIt() {
        var account = newCustomer();
        send(BATCH, batch(paid(customer, order, "10")));
        send(BATCH, batch(paid(account, order, "10"))).body("rejected", hasSize(1));
        var id = lastQuarantined();

        replay(id).body("outcome", equalTo("refused")).body("code", equalTo("order-of-another-customer"));
        replay(id, "true").body("outcome", equalTo("accepted"));

        assertThat(Events.records(Topic.BEHAVIOUR, customerId(account)))
                .last()
                .satisfies(record -> assertThat(record.value()).contains(order));
        send(BATCH, batch(paid(customer, order, "10"))).body("rejected[0].code", equalTo("order-of-another-customer"));
    }

    @Test
    void needsNoBody() {
        send(LINES, "{broken\n");

        var answer = Api.post("quarantine/" + lastQuarantined() + "/replay", "admin", Map.of(), new byte[0]);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"outcome\":\"refused\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE"})
    void doesNotGuessWhatWasMeant(String moveOrder) {
        replay(UUID.randomUUID().toString(), moveOrder)
                .statusCode(400)
                .body("errors.field", equalTo(List.of("moveOrder")));
    }

    @Test
    void ofNothingIsNotFound() {
        replay(UUID.randomUUID().toString())
                .statusCode(404)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:quarantined-event-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "agent", "analyst", "marketer", "benefits-manager", "approver", "service"})
    void isForAdministratorsOnly(String role) {
        assertThat(Api.post("quarantine/" + UUID.randomUUID() + "/replay", role, Map.of(), new byte[0])
                        .statusCode())
                .isEqualTo(403);
    }

    private double counted(String name) {
        return meters.find(name).counters().stream().mapToDouble(Counter::count).sum();
    }

    private static ValidatableResponse replay(String quarantineId) {
        return replay(quarantineId, "false");
    }

    private static ValidatableResponse replay(String quarantineId, String moveOrder) {
        return as("admin")
                .queryParam("moveOrder", moveOrder)
                .post("quarantine/" + quarantineId + "/replay")
                .then();
    }

    private static String lastQuarantined() {
        return Tables.texts("select quarantine_id from quarantined_event order by position desc limit 1")
                .getFirst();
    }

    private static List<String> audit(String quarantineId) {
        return Tables.texts("""
                select (cast(entry as jsonb)->>'actor') || ' ' || (cast(entry as jsonb)->>'action')
                       || ' ' || (cast(entry as jsonb)->'details'->>'outcome')
                  from audit where cast(entry as jsonb)->>'subject' = '%s' order by position""".formatted(quarantineId));
    }

    private static String customerId(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
