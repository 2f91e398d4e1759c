package dev.rung.customer.intake;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.SINGLE;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.lines;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mistakes of a sender, or attacks, in one event.
@QuarkusTest
@WithTestResource(Servers.class)
class HostileEventsTest {

    private final String customer = newCustomer();

    @ParameterizedTest
    @MethodSource
    void oneIsRefusedAloneAndItsNeighboursAreAccepted(String nasty) {
        send(BATCH, "[%s,%s,%s]".formatted(visit(customer), nasty, visit(customer)))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(1));
        send(LINES, lines(visit(customer), nasty, visit(customer)))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejected[0].index", equalTo(1));
        send(SINGLE, nasty).statusCode(202).body("rejected", hasSize(1));

        as("admin").get("quarantine?limit=1").then().body("items[0].event", equalTo(nasty));
    }

    static List<String> oneIsRefusedAloneAndItsNeighboursAreAccepted() {
        var score = event(newId(), "credit.changed", "C-1", "{\"score\": 1}").toString();
        var search = event(newId(), "search", "C-1", "{\"query\": \"q\"}").toString();
        return List.of(
                score.replace(":1}", ":1e9999999999}"),
                score.replace(":1}", ":" + "9".repeat(1_001) + "}"),
                score.replace(":1}", ":" + "[".repeat(1_001) + "]".repeat(1_001) + "}"),
                search.replace("\"q\"", "\"\\u0000\""),
                search.replace("\"q\"", "\"\\ud800\""),
                search.replace("\"query\"", "\"\\u0000\""),
                search.replace("\"query\"", "\"\\ud800\""),
                search.replace("\"subject\"", "\"id\""),
                search.replace("\"id\":\"", "\"id\":\"\\udc00"),
                search.replace("\"subject\":\"C", "\"subject\":\"\\u0000"),
                search.replace("{\"query\":\"q\"}", "{\"query\":\"q\",\"query\":\"r\"}"));
    }

    /// Before, these were accepted, and ended whoever read the topic.
    @ParameterizedTest
    @ValueSource(strings = {"a b", "shop|1", "50%", "{shop}", "a\u2028b", "/店"})
    void aSourceThatNoReaderOfTheTopicCanParseIsRefused(String source) {
        send(BATCH, batch(visit(customer).put("source", source)), "en")
                .statusCode(202)
                .body("rejected[0].code", equalTo("attribute-invalid"))
                .body(
                        "rejected[0].detail",
                        equalTo("source must be a URI reference (RFC 3986) of at most 300 characters"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02t08:00:00z",
                "2016-12-31T23:59:60Z",
                "2026-03-02T08:00:00.9999999Z",
                "2026-03-02T08:00:00+08:00"
            })
    void theTopicCarriesTheTimeAsItWasRead(String time) {
        send(BATCH, batch(visit(customer).put("time", time))).body("accepted", equalTo(1));

        var record = Events.records(Topic.BEHAVIOUR, customerId(customer)).getLast();
        var written = new String(record.headers().lastHeader("ce_time").value(), UTF_8);
        assertThat(Instant.parse(written).toString()).isEqualTo(written);
        assertThat(Instant.parse(written).getNano() % 1_000).isZero();
        assertThat(record.value()).contains("\"occurredAt\":\"" + written + "\"");
        assertThat(URI.create(
                        new String(record.headers().lastHeader("ce_source").value(), UTF_8)))
                .isNotNull();
    }

    @Test
    void aDuplicateRegistersNobody() {
        var first = visit(customer);
        var stranger = newCustomer();
        send(BATCH, batch(first));

        send(BATCH, batch(first.deepCopy().put("subject", stranger)))
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(1));

        assertThat(Tables.texts("select 1 from customer where external_id = '%s'".formatted(stranger)))
                .isEmpty();
    }

    @Test
    void oneCustomerWrittenInTwoWaysIsOne() {
        var name = newId();
        send(BATCH, batch(visit("e\u0301" + name), visit("\u00e9" + name))).body("accepted", equalTo(2));
        as("storefront")
                .header("Content-Type", "application/json")
                .body("{\"name\": \"\u00c9lise\"}")
                .put("customers/{id}", "e\u0301" + name)
                .then()
                .statusCode(200)
                .body("externalId", equalTo("\u00e9" + name));

        as("agent").get("customers/{id}", "\u00e9" + name).then().body("name", equalTo("\u00c9lise"));
        as("agent").get("customers/{id}", "e\u0301" + name).then().body("name", equalTo("\u00c9lise"));
        assertThat(Tables.texts("select external_id from customer where external_id like '%%%s'".formatted(name)))
                .containsExactly("\u00e9" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ग्राहक-", "ลูกค้าที่-"})
    void customersHaveNamesOfAnyScript(String prefix) {
        var subject = prefix + newId();

        send(BATCH, batch(visit(subject))).body("accepted", equalTo(1));

        as("agent").get("customers/{id}", subject).then().statusCode(200);
    }

    @Test
    void historyIsPassedOn() {
        send(BATCH, batch(visit(customer).put("history", true), visit(customer)));

        assertThat(Events.records(Topic.BEHAVIOUR, customerId(customer)))
                .extracting(record -> record.value().contains("\"history\":true"))
                .containsExactly(true, false);
    }

    private static String customerId(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }
}
