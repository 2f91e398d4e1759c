package dev.rung.customer.intake.replay;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.PROBLEM;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class CorrectionTest {

    @Inject
    SettableClock clock;

    private final String customer = newCustomer();
    private final String mark = "m" + newId();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void aCorrectedEventCountsOnceWhoeverSendsItAgain() {
        var faulty = search("7");
        var id = quarantined(faulty);
        var sound = search("\"" + mark + "\"").put("id", faulty.path("id").textValue());

        correct(id, sound).statusCode(200).body("outcome", equalTo("accepted")).body("defects", hasSize(0));

        correct(id, sound)
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:quarantined-event-replayed"));
        replay(id).body("outcome", equalTo("duplicate"));
        send(BATCH, batch(sound)).body("duplicates", equalTo(1));
        assertThat(onTheTopic()).isEqualTo(1);
    }

    @Test
    void theRowSaysWhoCorrectedItAndWhatBecameOfIt() {
        var faulty = search("7");
        var id = quarantined(faulty);
        var sound = search("\"" + mark + "\"").put("id", faulty.path("id").textValue());

        correct(id, sound).statusCode(200);

        row().body("items[0].quarantineId", equalTo(id))
                .body("items[0].event", equalTo(faulty.toString()))
                .body("items[0].defects[0].field", equalTo("data.query"))
                .body("items[0].state", equalTo("replayed"))
                .body("items[0].correction.by", equalTo("admin"))
                .body("items[0].correction.reason", equalTo("form-only"))
                .body("items[0].correction.event", equalTo(sound.toString()))
                .body("items[0].lastTry.by", equalTo("admin"))
                .body("items[0].lastTry.outcome", equalTo("accepted"));
    }

    @Test
    void theAuditHasActorAndReasonAndNothingOfTheEvent() {
        var faulty = search("7");
        var id = quarantined(faulty);

        correct(id, search("\"" + mark + "\"").put("id", faulty.path("id").textValue()));

        assertThat(Tables.texts(
                        "select entry from audit where action = 'quarantined-event.corrected' and subject = '%s'"
                                .formatted(id)))
                .singleElement()
                .asString()
                .contains("admin", "form-only", "accepted")
                .doesNotContain(customer, mark);
    }

    @Test
    void aCorrectionIsSealedAsTheEventIs() {
        var faulty = search("7");
        var id = quarantined(faulty);

        correct(id, search("8").put("id", faulty.path("id").textValue()).put("comment", mark))
                .body("outcome", equalTo("refused"));

        row().body("items[0].correction.event", containsString(mark));
        assertThat(Tables.dump()).contains(id).doesNotContain(mark).doesNotContain(Tables.hex(mark));
    }

    @Test
    void whatIsStillWrongIsToldByFieldAndWaits() {
        var faulty = search("7");
        var id = quarantined(faulty);

        correct(id, search("8").put("id", faulty.path("id").textValue()))
                .statusCode(200)
                .body("outcome", equalTo("refused"))
                .body("code", equalTo("data-invalid"))
                .body("defects[0].field", equalTo("data.query"))
                .body("defects[0].reason", equalTo("必须是 1 到 500 个字符的文本"));

        row().body("items[0].state", equalTo("waiting"))
                .body("items[0].lastTry.outcome", equalTo("refused"))
                .body("items[0].lastTry.code", equalTo("data-invalid"))
                .body("items[0].lastTry.defects[0].field", equalTo("data.query"));
    }

    @Test
    void theLastCorrectionIsReplayed() {
        var faulty = search("7");
        var id = quarantined(faulty);
        correct(
                        id,
                        search("\"" + mark + "\"")
                                .put("id", faulty.path("id").textValue())
                                .put(
                                        "time",
                                        Instant.now().plus(Duration.ofHours(1)).toString()))
                .body("code", equalTo("time-in-future"));
        clock.advance(Duration.ofHours(2));

        replay(id).body("outcome", equalTo("accepted"));

        assertThat(onTheTopic()).isEqualTo(1);
    }

    @Test
    void anotherEventIsNoCorrection() {
        var id = quarantined(search("7"));

        correct(id, search("\"" + mark + "\""))
                .statusCode(409)
                .contentType(PROBLEM)
                .body("type", equalTo("urn:problem:correction-of-another-event"))
                .body("errors[0].field", equalTo("id"));

        row().body("items[0].correction", nullValue());
        assertThat(onTheTopic()).isZero();
    }

    /// Guard: the row in quarantine, whose event's id is fixed before anything is sent.
    @Test
    void anEventWithoutAnIdBecomesOneEventHoweverManyCorrectIt() {
        var id = quarantined(null);

        var answers = allAtOnce(IntStream.range(0, 8)
                .mapToObj(_ -> request(id, search("\"" + mark + "\"")))
                .toList());

        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .singleElement()
                .satisfies(answer -> assertThat(answer.body()).contains("\"outcome\":\"accepted\""));
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).hasSize(7);
        assertThat(onTheTopic()).isEqualTo(1);
    }

    @Test
    void whatTheSenderSentAnewMeanwhileWaitsNoLonger() {
        var faulty = search("7");
        var id = quarantined(faulty);
        var sound = search("\"" + mark + "\"").put("id", faulty.path("id").textValue());
        send(BATCH, batch(sound)).body("accepted", equalTo(1));

        correct(id, sound).body("outcome", equalTo("duplicate"));

        row().body("items[0].state", equalTo("put-away")).body("items[0].putAway.reason", equalTo("sent-anew"));
        assertThat(onTheTopic()).isEqualTo(1);
    }

    @Test
    void anErasureReachesEventsAndCorrections() {
        send(BATCH, batch(visit(customer))).body("accepted", equalTo(1));
        var own = quarantined(search("7"));
        var corrected = quarantined(null);
        correct(corrected, search("8")).body("outcome", equalTo("refused"));
        var others = quarantined(event(newId(), "search", newCustomer(), "{\"query\": 7}"));

        asCustomer(customer).delete("me/account").then().statusCode(200);

        assertThat(Tables.texts("select quarantine_id from quarantined_event where quarantine_id in ('%s', '%s', '%s')"
                        .formatted(own, corrected, others)))
                .containsExactly(others);
    }

    @Test
    void nothingIsKeptOfACorrectionThatIsOfSomebodyErased() {
        send(BATCH, batch(visit(customer))).body("accepted", equalTo(1));
        asCustomer(customer).delete("me/account").then().statusCode(200);
        var id = quarantined(null);

        correct(id, search("\"" + mark + "\"")).body("code", equalTo("customer-erased"));

        assertThat(row().body("items[0].correction.event", containsString("search"))
                        .extract()
                        .asString())
                .doesNotContain(mark, customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "agent", "analyst", "marketer", "benefits-manager", "approver", "service"})
    void isForAdministratorsOnly(String role) {
        as(role).contentType(ContentType.JSON)
                .body(body(search("\"a\"")))
                .post("quarantine/" + newId() + "/correction")
                .then()
                .statusCode(403);
    }

    @Test
    void ofNothingIsNotFoundAndWithoutAReasonIsRefused() {
        correct(newId(), search("\"a\"")).statusCode(404);
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"event\": \"{}\"}")
                .post("quarantine/" + newId() + "/correction")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("reason")));
    }

    private ObjectNode search(String query) {
        return event(newId(), "search", customer, "{\"query\": %s}".formatted(query));
    }

    /// @param event null for one that cannot be read
    private static String quarantined(@Nullable ObjectNode event) {
        if (event == null) {
            send(LINES, "{broken\n");
        } else {
            send(BATCH, batch(event)).body("rejected", hasSize(1));
        }
        return Tables.texts("select quarantine_id from quarantined_event order by position desc limit 1")
                .getFirst();
    }

    private static ValidatableResponse correct(String quarantineId, ObjectNode event) {
        return as("admin")
                .contentType(ContentType.JSON)
                .body(body(event))
                .post("quarantine/" + quarantineId + "/correction")
                .then();
    }

    private static String body(ObjectNode event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", event.toString())
                .put("reason", "form-only")
                .toString();
    }

    private static ValidatableResponse replay(String quarantineId) {
        return as("admin").post("quarantine/" + quarantineId + "/replay").then();
    }

    private static ValidatableResponse row() {
        return as("agent").get("quarantine?limit=1").then().statusCode(200);
    }

    private static HttpRequest request(String quarantineId, ObjectNode event) {
        return HttpRequest.newBuilder(Api.address("quarantine/" + quarantineId + "/correction"))
                .header("Authorization", "Bearer " + Tokens.of("admin"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(event)))
                .build();
    }

    private static List<HttpResponse<String>> allAtOnce(List<HttpRequest> requests) {
        try (var client = HttpClient.newHttpClient()) {
            var underWay = requests.stream()
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            return underWay.stream()
                    .map(answer -> answer.orTimeout(60, TimeUnit.SECONDS).join())
                    .toList();
        }
    }

    private long onTheTopic() {
        return Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .filter(record -> record.value().contains(mark))
                .count();
    }
}
