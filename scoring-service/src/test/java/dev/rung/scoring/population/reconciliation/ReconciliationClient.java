package dev.rung.scoring.population.reconciliation;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AlarmEvent;
import dev.rung.contracts.scoring.AlarmEvent.ReconciliationDiffered;
import dev.rung.testing.Events;
import dev.rung.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;

/// Reconciliations as an administrator does, and shows what came of it.
final class ReconciliationClient {

    private ReconciliationClient() {}

    /// The report, once it is done.
    static JsonPath reconcile() {
        return reconcile(Reconciliation.ReconciliationState.DONE);
    }

    /// The report, once it has come to that end.
    static JsonPath reconcile(Reconciliation.ReconciliationState end) {
        String id = given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(202)
                .body("state", equalTo("RUNNING"))
                .extract()
                .path("id");
        await().atMost(ofSeconds(60))
                .untilAsserted(
                        () -> newest().body("items[0].id", equalTo(id)).body("items[0].state", equalTo(end.name())));
        return newest().extract().jsonPath().setRootPath("items[0]");
    }

    private static ValidatableResponse newest() {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParams(Map.of("limit", "1"))
                .get("/api/v1/reconciliations")
                .then()
                .statusCode(200);
    }

    /// The relay sends it a moment after the report is kept.
    static ReconciliationDiffered alarm(String reconciliation) {
        await().atMost(ofSeconds(30)).until(() -> alarms(reconciliation).size() == 1);
        return alarms(reconciliation).getFirst();
    }

    private static List<ReconciliationDiffered> alarms(String reconciliation) {
        return Events.read(Topic.ALARMS, AlarmEvent.class).stream()
                .filter(ReconciliationDiffered.class::isInstance)
                .map(ReconciliationDiffered.class::cast)
                .filter(alarm -> alarm.eventId().toString().equals(reconciliation))
                .toList();
    }
}
