package dev.rung.platform.deadletter;

import static io.restassured.RestAssured.given;
import static java.util.UUID.randomUUID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.DeadLettersRecorded;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.platform.Database;
import dev.rung.platform.door.RecordedEffects;
import dev.rung.testing.DeadLetterTable;
import dev.rung.testing.DeadLetterTable.Letter;
import dev.rung.testing.Events;
import dev.rung.testing.Golden;
import dev.rung.testing.HostileRecords;
import dev.rung.testing.Management;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A record that a door cannot take becomes a dead letter.
@QuarkusTest
@WithTestResource(Servers.class)
class DeadLetterTest {

    private static final String LETTERS = "/api/v1/dead-letters/platform";

    @Inject
    RecordedEffects seen;

    @Inject
    EveryMinuteTellOfDeadLetters everyMinute;

    private final UUID customer = randomUUID();

    @AfterEach
    void fallIllAgain() {
        seen.cure(false);
    }

    @Test
    void noRecordStopsTheConsumerWhateverItIs() {
        var sent = HostileRecords.sendTo(
                Topic.TIER_EVENTS, customer.toString(), Golden.json("scoring/tier-reached.v1.json"));

        assertThat(sent).isGreaterThan(500);
        awaitEverythingSentSoFar();
        assertThat(DeadLetterTable.of("platform", customer.toString()))
                .hasSizeGreaterThan(100)
                .allSatisfy(letter -> assertThat(letter.reason()).isIn("unreadable", "refused"));
    }

    @Test
    void headersThatAreNoCloudEventsAreNobodysBusiness() {
        var good = reachedBy("C-" + customer);

        Events.send(Topic.TIER_EVENTS, customer.toString(), good, HostileRecords.badHeaders());

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !seen.of(good.decision().externalId()).isEmpty());
    }

    @Test
    void anAdministratorSeesWhatWasPutAsideAndWhy() {
        var letter = poison();

        admin().queryParam("limit", 200)
                .get(LETTERS)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(letter.id().toString()))
                .body("items.find { it.id == '%s' }.reason".formatted(letter.id()), equalTo("refused"));
        admin().get(LETTERS + "/" + letter.id())
                .then()
                .statusCode(200)
                .body("summary.channel", equalTo("tier-events"))
                .body("summary.detail", startsWith("This service failed to handle it: IllegalStateException at "))
                .body("summary.replayedAt", nullValue())
                .body("value", not(nullValue()))
                .body("headers", equalTo(List.of()));
    }

    @Test
    void theReasonIsToldInTheReadersLanguage() {
        Events.sendText(Topic.TIER_EVENTS.topicName(), customer.toString(), "{}", Map.of());
        var letter = awaitLetter();

        admin().header("Accept-Language", "zh-CN")
                .get(LETTERS + "/" + letter.id())
                .then()
                .header("Content-Language", "zh-CN")
                .body("summary.reason", equalTo("unreadable"))
                .body("summary.detail", equalTo("它不是本服务能读取的事件：没有写明事件类型"));
    }

    @Test
    void lettersOfOneInstantAreOnOnePageEach() {
        Database.APPLICATION.execute("""
                insert into dead_letters (id, channel, partition, at_offset, taken_in_at, recorded_at, headers, code,
                                          detail, told)
                select gen_random_uuid(), 'one-instant', 0, place, now(), now() + interval '1 day', '[]', 'refused', '',
                       true
                  from generate_series(1, 5) as places(place)""");
        try {
            var seen = new ArrayList<Integer>();
            var after = "";
            for (var page = 1; page <= 3; page++) {
                var items = admin().queryParams(after.isEmpty() ? Map.of() : Map.of("after", after))
                        .queryParam("limit", 2)
                        .get(LETTERS)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                seen.addAll(items.getList("items.findAll { it.channel == 'one-instant' }.offset", Integer.class));
                after = Objects.requireNonNullElse(items.getString("next"), "");
            }
            assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        } finally {
            Database.APPLICATION.execute("delete from dead_letters where channel = 'one-instant'");
        }
    }

    @Test
    void aReplayIsHandedToTheDoorOnceMoreAndWrittenDown() {
        var letter = poison();

        admin().post(LETTERS + "/" + letter.id() + "/replay")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:dead-letter-refused"))
                .body("detail", startsWith("This service failed to handle it: IllegalStateException at "));
        assertThat(audited("dead-letter.refused-again", letter)).isEqualTo(1);

        seen.cure(true);
        admin().post(LETTERS + "/" + letter.id() + "/replay")
                .then()
                .statusCode(200)
                .body("replayedBy", equalTo("admin"))
                .body("replayedAt", not(nullValue()));
        assertThat(seen.of("POISON-" + customer)).hasSize(1);
        assertThat(audited("dead-letter.replayed", letter)).isEqualTo(1);

        admin().post(LETTERS + "/" + letter.id() + "/replay").then().statusCode(200);
        assertThat(seen.of("POISON-" + customer)).hasSize(1);
    }

    @Test
    void nobodyElseSeesOrReplaysThem() {
        for (var role :
                new String[] {"customer", "storefront", "service", "analyst", "marketer", "agent", "approver"}) {
            var other = given().auth().oauth2(Tokens.of(role));
            other.get(LETTERS).then().statusCode(403);
            given().auth()
                    .oauth2(Tokens.of(role))
                    .get(LETTERS + "/" + customer)
                    .then()
                    .statusCode(403);
            given().auth()
                    .oauth2(Tokens.of(role))
                    .post(LETTERS + "/" + customer + "/replay")
                    .then()
                    .statusCode(403);
        }
        given().get(LETTERS).then().statusCode(401);
    }

    @Test
    void anotherServicesLettersAreNotHere() {
        admin().get("/api/v1/dead-letters/benefits").then().statusCode(404);
        admin().get(LETTERS + "/" + customer)
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:problem:dead-letter-unknown"));
        for (var after :
                List.of("x", "2026-03-02T09:30:00Z", "2026-03-02T09:30:00Z_x", "-4000-01-01T00:00:00Z_" + customer)) {
            admin().queryParam("after", after).get(LETTERS).then().statusCode(400);
        }
    }

    @Test
    void theyAreCountedAndToldOnce() throws Throwable {
        tell();
        var letter = poison();
        var told = alarms();

        tell();
        tell();

        await().atMost(Duration.ofSeconds(30)).until(() -> alarms() > told);
        assertThat(alarms()).isEqualTo(told + 1);
        given().get(Management.at("/q/metrics"))
                .then()
                .body(containsString("rung_dead_letters_total{channel=\"tier-events\",reason=\"refused\"}"))
                .body(containsString("rung_consumer_lag{channel=\"tier-events\"}"))
                .body(containsString("rung_consumer_behind_seconds{channel=\"tier-events\"}"))
                .body(containsString("rung_consumer_running{channel=\"tier-events\"} 1.0"));
        given().get(Management.at("/q/health/ready"))
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'consumers' }.data.tier-events", containsString("RUNNING"));
        assertThat(letter.channel()).isEqualTo("tier-events");
    }

    private Letter poison() {
        Events.send(Topic.TIER_EVENTS, customer.toString(), reachedBy("POISON-" + customer));
        return awaitLetter();
    }

    private Letter awaitLetter() {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> DeadLetterTable.of("platform", customer.toString()), found -> !found.isEmpty())
                .getFirst();
    }

    private void tell() throws Throwable {
        VertxContextSupport.subscribeAndAwait(everyMinute::tell);
    }

    private static long alarms() {
        return Events.read(Topic.ALARMS, AlarmEvent.class).stream()
                .filter(alarm -> alarm instanceof DeadLettersRecorded told
                        && told.service().equals("platform")
                        && told.reason().equals("refused"))
                .count();
    }

    private static long audited(String action, Letter letter) {
        return Database.APPLICATION.count(
                "audit where action = '%s' and subject = '%s' and actor = 'admin'".formatted(action, letter.id()));
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }

    private void awaitEverythingSentSoFar() {
        var fence = "C-" + randomUUID();
        Events.send(Topic.TIER_EVENTS, customer.toString(), reachedBy(fence));
        await().atMost(Duration.ofSeconds(120)).until(() -> !seen.of(fence).isEmpty());
    }

    private Reached reachedBy(String externalId) {
        var gold = new TierRef("gold", 3, Map.of("en", "Gold"));
        var silver = new TierRef("silver", 2, Map.of("en", "Silver"));
        var decision = new Decision(
                randomUUID(), customer, externalId, Instant.parse("2026-03-02T09:30:00Z"), 1, null, null, 1, null);
        return new Reached(decision, gold, silver, 5_000, "behaviour");
    }
}
