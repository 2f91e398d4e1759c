package dev.rung.customer.intake.replay;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ReplayReasonTest {

    @Inject
    SettableClock clock;

    private final String customer = newCustomer();

    @BeforeEach
    void nothingElseWaits() throws SQLException {
        Tables.execute("delete from quarantined_event where code = 'time-in-future'");
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void allOfAReasonAreTakenInBatchByBatch() {
        send(BATCH, batch(early(5)));
        send(BATCH, batch(event(newId(), "search", customer, "{\"query\": 7}")));
        clock.advance(Duration.ofHours(2));

        var batches = new ArrayList<Integer>();
        @Nullable String after = null;
        do {
            var done = replay("admin", after, 2);
            batches.add(done.getInt("tried"));
            assertThat(done.getInt("accepted")).isEqualTo(done.getInt("tried"));
            after = done.getString("next");
        } while (after != null);

        assertThat(batches).containsExactly(2, 2, 1);
        assertThat(onTheTopic()).isEqualTo(5);
        assertThat(Tables.count("quarantined_event where code = 'time-in-future' and replayed_at is null"))
                .isZero();
    }

    @Test
    void doneTwiceItChangesOnce() {
        send(BATCH, batch(early(3)));
        clock.advance(Duration.ofHours(2));

        var first = replay("admin", null, 50);
        var second = replay("admin", null, 50);

        assertThat(first.getInt("accepted")).isEqualTo(3);
        assertThat(second.getInt("tried")).isZero();
        assertThat(onTheTopic()).isEqualTo(3);
    }

    @Test
    void whatIsRefusedAgainWaitsAndIsCounted() {
        send(BATCH, batch(early(2)));

        var done = replay("admin", null, 50);

        assertThat(done.getInt("refused")).isEqualTo(2);
        assertThat(done.getString("next")).isNull();
        as("agent")
                .get("quarantine?code=time-in-future&state=waiting")
                .then()
                .body("items.size()", equalTo(2))
                .body("items[0].lastTry.outcome", equalTo("refused"));
        assertThat(onTheTopic()).isZero();
    }

    @Test
    void whatIsPutAwayIsLeftAlone() {
        send(BATCH, batch(early(1)));
        var id = Tables.texts("select quarantine_id from quarantined_event order by position desc limit 1")
                .getFirst();
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"trial\"}")
                .put("quarantine/" + id + "/put-away")
                .then()
                .statusCode(204);
        clock.advance(Duration.ofHours(2));

        assertThat(replay("admin", null, 50).getInt("tried")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "agent", "analyst", "marketer", "benefits-manager", "approver", "service"})
    void isForAdministratorsOnly(String role) {
        as(role).contentType(ContentType.JSON)
                .body("{\"code\": \"malformed\"}")
                .post("quarantine/replays")
                .then()
                .statusCode(403);
    }

    @Test
    void aBatchIsBounded() {
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"code\": \"malformed\", \"limit\": 101}")
                .post("quarantine/replays")
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("limit")));
    }

    private List<ObjectNode> early(int events) {
        return Stream.generate(() -> visit(customer)
                        .put("time", Instant.now().plus(Duration.ofHours(1)).toString()))
                .limit(events)
                .toList();
    }

    private static JsonPath replay(String role, @Nullable String after, int limit) {
        var place = after == null ? "" : ", \"after\": \"%s\"".formatted(after);
        return as(role).contentType(ContentType.JSON)
                .body("{\"code\": \"time-in-future\", \"limit\": %d%s}".formatted(limit, place))
                .post("quarantine/replays")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long onTheTopic() {
        return Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .filter(record -> record.value().contains(customer))
                .count();
    }
}
