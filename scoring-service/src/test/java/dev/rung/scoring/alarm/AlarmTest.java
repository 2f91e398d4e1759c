package dev.rung.scoring.alarm;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerLagging;
import dev.rung.contracts.scoring.AlarmEvent.ConsumerStopped;
import dev.rung.contracts.scoring.AlarmEvent.DeadLettersRecorded;
import dev.rung.contracts.scoring.AlarmEvent.PointsUnsettled;
import dev.rung.contracts.scoring.AlarmEvent.ReconciliationDiffered;
import dev.rung.scoring.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class AlarmTest {

    private static final Instant AT = Instant.now().minusSeconds(3600);

    @Inject
    EveryHourForgetAlarms forgetting;

    @AfterEach
    void noneOfATestStays() throws SQLException {
        Tables.execute("delete from alarms where raised_by = 'of a test'");
    }

    @Test
    void everyKindOfAlarmIsListedNewestFirstWithASentence() {
        var raised = List.of(
                new ReconciliationDiffered(UUID.randomUUID(), AT, 100, 3, 1, null, null),
                new DeadLettersRecorded(
                        UUID.randomUUID(), AT.plusSeconds(1), "benefits-service", "behaviour", "unreadable", 2),
                new ConsumerStopped(UUID.randomUUID(), AT.plusSeconds(2), "outreach-service", "tier-events", AT, 4),
                new ConsumerLagging(UUID.randomUUID(), AT.plusSeconds(3), "feedback-service", "tier-events", 7, 900),
                new PointsUnsettled(UUID.randomUUID(), AT.plusSeconds(4), 5));
        raised.forEach(AlarmTest::raise);
        raise(raised.getLast());

        var last = ((PointsUnsettled) raised.getLast()).eventId().toString();
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(all("en"))
                        .extracting(alarm -> alarm.get("id"))
                        .contains(last));

        var ids = List.of(
                ((PointsUnsettled) raised.get(4)).eventId().toString(),
                ((ConsumerLagging) raised.get(3)).eventId().toString(),
                ((ConsumerStopped) raised.get(2)).eventId().toString(),
                ((DeadLettersRecorded) raised.get(1)).eventId().toString(),
                ((ReconciliationDiffered) raised.get(0)).eventId().toString());
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> assertThat(all("en"))
                        .filteredOn(alarm -> ids.contains(alarm.get("id")))
                        .extracting(alarm -> alarm.get("id"))
                        .containsExactlyElementsOf(ids));
        assertThat(all("en"))
                .filteredOn(alarm -> ids.contains(alarm.get("id")))
                .extracting(alarm -> alarm.get("type") + " " + alarm.get("raisedBy") + ": " + alarm.get("text"))
                .startsWith(
                        "points-unsettled benefits-service: The points of 5 customers are due and could not be settled.",
                        "consumer-lagging feedback-service: 7 records of topic tier-events have not taken effect; the"
                                + " oldest has waited 900 seconds.");
        assertThat(all("zh-CN"))
                .filteredOn(alarm -> last.equals(alarm.get("id")))
                .extracting(alarm -> alarm.get("text"))
                .containsExactly("有 5 位客户的积分已到期但无法结算。");
    }

    @Test
    void anAlarmIsForgottenWithItsTopic() throws Throwable {
        Tables.execute(
                "insert into alarms select gen_random_uuid(), 'points-unsettled', 'of a test', now() - nr * interval"
                        + " '1 day', '{\"count\": 1}' from unnest(array[27, 29]) as nr");

        VertxContextSupport.subscribeAndAwait(forgetting::forget);

        assertThat(Tables.count("alarms where raised_by = 'of a test'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "agent", "approver", "storefront"})
    void alarmsAreForAdministrators(String role) {
        given().auth().oauth2(Tokens.of(role)).get("/api/v1/alarms").then().statusCode(403);
    }

    @Test
    void everyAlarmSaysWhatToDo() throws SQLException {
        Tables.execute("insert into alarms select gen_random_uuid(), type, 'of a test', now(), '{\"count\": 1,"
                + " \"checked\": 2, \"channel\": \"a\", \"reason\": \"refused\", \"restarts\": 3, \"seconds\": 4}'"
                + " from unnest(array['reconciliation-differed', 'dead-letters-recorded', 'consumer-stopped',"
                + " 'consumer-lagging', 'points-unsettled']) as type");

        for (var language : List.of("en", "zh-CN")) {
            assertThat(all(language))
                    .filteredOn(alarm -> "of a test".equals(alarm.get("raisedBy")))
                    .hasSize(5)
                    .allSatisfy(alarm ->
                            assertThat(alarm.get("advice")).isNotBlank().doesNotContain("alarm-advice"));
        }
        assertThat(all("zh-CN"))
                .filteredOn(alarm ->
                        "of a test".equals(alarm.get("raisedBy")) && "dead-letters-recorded".equals(alarm.get("type")))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.get("text")).isEqualTo("主题 a 中有 1 条记录无法处理（处理时被拒绝）。"));
    }

    @Test
    void whoHasAnAlarmInHandHasEarlierOnesOfTheSameInHandToo() throws SQLException {
        Tables.execute("insert into alarms select cast(lpad(to_hex(nr), 32, '0') as uuid), 'consumer-lagging',"
                + " 'of a test', now() + nr * interval '1 minute', "
                + " jsonb_build_object('channel', channel, 'count', 1, 'seconds', 2)"
                + " from unnest(array['a', 'b', 'a', 'a']) with ordinality as told(channel, nr)");

        acknowledge("admin", new UUID(0, 3)).statusCode(204);
        acknowledge("admin", new UUID(0, 3)).statusCode(204);

        assertThat(ids(true)).containsExactly(new UUID(0, 3).toString(), new UUID(0, 1).toString());
        assertThat(ids(false)).containsExactly(new UUID(0, 4).toString(), new UUID(0, 2).toString());
        assertThat(all("en"))
                .filteredOn(alarm -> new UUID(0, 1).toString().equals(alarm.get("id")))
                .allSatisfy(alarm -> assertThat(alarm)
                        .containsEntry("acknowledgedBy", "admin")
                        .extractingByKey("acknowledgedAt")
                        .isNotNull());
        assertThat(Tables.count("audit where action = 'alarm.acknowledged' and subject = '" + new UUID(0, 3) + "'"))
                .isEqualTo(1);
        acknowledge("admin", new UUID(0, 9)).statusCode(404).body("type", equalTo("urn:problem:alarm-unknown"));
        acknowledge("agent", new UUID(0, 4)).statusCode(403);
    }

    private static ValidatableResponse acknowledge(String role, UUID alarm) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .post("/api/v1/alarms/" + alarm + "/acknowledgement")
                .then();
    }

    /// Those of this class's own.
    private static List<String> ids(boolean acknowledged) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/api/v1/alarms?limit=200&acknowledged=" + acknowledged)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.raisedBy == 'of a test' }.id");
    }

    private static void raise(AlarmEvent alarm) {
        Events.send(Topic.ALARMS, "a service", alarm);
    }

    private static List<Map<String, String>> all(String language) {
        var alarms = new ArrayList<Map<String, String>>();
        var after = "";
        while (after != null) {
            var page = given().auth()
                    .oauth2(Tokens.of("admin"))
                    .header("Accept-Language", language)
                    .queryParams(after.isEmpty() ? Map.of("limit", "2") : Map.of("limit", "2", "after", after))
                    .get("/api/v1/alarms")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            alarms.addAll(page.getList("items"));
            after = page.getString("next");
        }
        return alarms;
    }
}
