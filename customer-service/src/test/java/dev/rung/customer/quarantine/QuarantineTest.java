package dev.rung.customer.quarantine;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.QuarantineEvent;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class QuarantineTest {

    @Inject
    SettableClock clock;

    @Inject
    EveryNightForgetQuarantined everyNight;

    private final String secret = "alice-" + newId() + "@example.com";

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void whatWasRefusedIsShownAsItCameWithItsReason() {
        var refused = event("e-7", "search", "C-1", "{\"query\": 7}").put("comment", secret);

        send(BATCH, batch(refused));

        as("agent")
                .get("quarantine")
                .then()
                .statusCode(200)
                .body("items[0].code", equalTo("data-invalid"))
                .body("items[0].receivedFrom", equalTo("storefront"))
                .body("items[0].event", equalTo(refused.toString()));
    }

    @Test
    void whatIsNoJsonIsShownToo() {
        send(LINES, "{broken " + secret + "\n");

        as("admin").get("quarantine").then().body("items[0].event", equalTo("{broken " + secret));
    }

    @Test
    void whatASenderPutInIsSealedInTheDatabaseAndNotOnTheTopic() {
        send(LINES, "{broken " + secret + "\n" + event(secret, secret, secret, "{\"note\": \"" + secret + "\"}"));

        var id = Tables.texts("select quarantine_id from quarantined_event order by position desc limit 1")
                .getFirst();
        assertThat(Tables.dump()).contains(id).doesNotContain(secret).doesNotContain(Tables.hex(secret));
        SentCustomerEvents.awaitAll();
        assertThat(Events.read(Topic.BEHAVIOUR_QUARANTINE, id, QuarantineEvent.class))
                .singleElement()
                .isInstanceOfSatisfying(QuarantineEvent.Refused.class, told -> {
                    assertThat(told.eventId()).isEqualTo(UUID.fromString(id));
                    assertThat(told.code()).isEqualTo("attribute-invalid");
                });
        assertThat(Events.records(Topic.BEHAVIOUR_QUARANTINE.topicName()))
                .noneSatisfy(record -> assertThat(record.value()).contains(secret));
    }

    @Test
    void isReadPageByPageNewestFirstAndByReason() {
        send(LINES, "1\n2\n3\n{}\n");

        var first = as("agent")
                .queryParam("limit", 2)
                .queryParam("code", "malformed")
                .get("quarantine")
                .then()
                .statusCode(200)
                .body("items.event", equalTo(List.of("3", "2")))
                .extract();
        as("agent")
                .queryParam("limit", 1)
                .queryParam("code", "malformed")
                .queryParam("after", first.<String>path("next"))
                .get("quarantine")
                .then()
                .body("items.event", equalTo(List.of("1")))
                .body("items.code", everyItem(equalTo("malformed")));
    }

    @Test
    void theReasonIsToldInTheReadersLanguage() {
        send(BATCH, batch(event("e-8", "search", "C-1", "{\"query\": 7}")));

        as("agent")
                .header("Accept-Language", "en")
                .get("quarantine")
                .then()
                .header("Content-Language", "en")
                .body("items[0].reason", equalTo("The data are not valid"))
                .body("items[0].detail", equalTo("data.query must be a text of 1 to 500 characters"));
        as("agent")
                .header("Accept-Language", "zh-CN")
                .get("quarantine")
                .then()
                .header("Content-Language", "zh-CN")
                .body("items[0].reason", equalTo("数据无效"))
                .body("items[0].detail", equalTo("data.query 必须是 1 到 500 个字符的文本"));
    }

    /// The text's key may be gone, or not be there yet, while an instance of another release runs beside this one.
    @Test
    void theFieldIsToldWhereNobodyKnowsTheReasonAnyMore() throws SQLException {
        send(LINES, "{}\n");
        Tables.execute("update quarantined_event set defects = replace(defects, 'reason.equal', 'reason.of-old')");

        as("agent").get("quarantine").then().statusCode(200).body("items[0].detail", equalTo("specversion"));
    }

    @Test
    void isCountedByReasonWithTheMostThatWaitFirst() throws SQLException {
        send(LINES, "1\n2\n3\n{}\n");
        var counts = as("agent")
                .header("Accept-Language", "en")
                .get("quarantine/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var malformed = counts.getLong("counts.find { it.code == 'malformed' }.waiting");
        var first =
                as("admin").queryParam("code", "malformed").get("quarantine").<String>path("items[0].quarantineId");
        Tables.execute("update quarantined_event set replayed_at = now() where quarantine_id = '" + first + "'");

        assertThat(malformed).isGreaterThanOrEqualTo(3);
        assertThat(counts.getList("counts.waiting", Long.class)).isSortedAccordingTo(Comparator.reverseOrder());
        as("agent")
                .header("Accept-Language", "en")
                .get("quarantine/counts")
                .then()
                .body("counts.find { it.code == 'malformed' }.waiting", equalTo((int) malformed - 1))
                .body(
                        "counts.find { it.code == 'malformed' }.events",
                        equalTo(counts.getInt("counts.find { it.code == 'malformed' }.events")))
                .body("counts.find { it.code == 'malformed' }.reason", equalTo("Not a readable JSON event"));
        as("analyst").get("quarantine/counts").then().statusCode(403);
    }

    @Test
    void isForgottenAfterFourWeeks() throws Throwable {
        send(LINES, "{broken " + secret + "\n");
        clock.advance(Duration.ofDays(27));
        VertxContextSupport.subscribeAndAwait(everyNight::forget);
        as("agent").get("quarantine").then().body("items[0].event", containsString(secret));

        clock.advance(Duration.ofDays(2));
        VertxContextSupport.subscribeAndAwait(everyNight::forget);

        as("agent").get("quarantine").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "analyst", "marketer", "benefits-manager", "approver", "service"})
    void isForAgentsAndAdministratorsOnly(String role) {
        as(role).get("quarantine").then().statusCode(403);
    }

    @Test
    void isNotForCustomers() {
        asCustomer("C-1").get("quarantine").then().statusCode(403);
    }
}
