package dev.rung.customer.quarantine;

import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class PutAwayTest {

    @Test
    void whatIsPutAwayWaitsNoLongerButIsCountedAndFound() {
        refused();
        var before = malformed();
        var id = refused();

        putAway("admin", id, "trial").statusCode(204);

        var after = malformed();
        assertThat(after.getInt("events")).isEqualTo(before.getInt("events") + 1);
        assertThat(after.getInt("waiting")).isEqualTo(before.getInt("waiting"));
        assertThat(after.getInt("putAway")).isEqualTo(before.getInt("putAway") + 1);
        assertThat(found("put-away")).contains(id);
        assertThat(found("waiting")).doesNotContain(id);
        assertThat(found("replayed")).doesNotContain(id);
        as("agent")
                .get("quarantine")
                .then()
                .body("items[0].state", equalTo("put-away"))
                .body("items[0].putAway.by", equalTo("admin"))
                .body("items[0].putAway.reason", equalTo("trial"));
    }

    @Test
    void theActIsAuditedWithItsReason() {
        var id = refused();

        putAway("admin", id, "sent-anew").statusCode(204);

        assertThat(Tables.texts("select entry from audit where action = 'quarantined-event.put-away' and subject = '"
                        + id + "'"))
                .singleElement()
                .asString()
                .contains("sent-anew");
    }

    @Test
    void whatWasReplayedIsNotPutAway() throws SQLException {
        var id = refused();
        Tables.execute("update quarantined_event set replayed_at = now() where quarantine_id = '" + id + "'");

        putAway("admin", id, "trial").statusCode(409).body("type", equalTo("urn:problem:quarantined-event-replayed"));
        assertThat(found("replayed")).contains(id);
    }

    @Test
    void aReasonIsGivenThatThereIsAndTheEventIsKnown() {
        putAway("admin", refused(), "because").statusCode(400);
        putAway("admin", UUID.randomUUID().toString(), "trial").statusCode(404);
        putAway("agent", refused(), "trial").statusCode(403);
        as("agent").queryParam("state", "gone").get("quarantine").then().statusCode(400);
    }

    private static String refused() {
        send(LINES, "{broken " + newId() + "\n");
        return as("agent").get("quarantine").jsonPath().getString("items[0].quarantineId");
    }

    private static ValidatableResponse putAway(String role, String id, String reason) {
        return as(role).contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .put("quarantine/" + id + "/put-away")
                .then();
    }

    private static JsonPath malformed() {
        return JsonPath.from(as("agent").get("quarantine/counts").asString())
                .setRootPath("counts.find { it.code == 'malformed' }");
    }

    private static List<String> found(String state) {
        return as("agent")
                .queryParam("state", state)
                .queryParam("limit", 200)
                .get("quarantine")
                .jsonPath()
                .getList("items.quarantineId");
    }
}
