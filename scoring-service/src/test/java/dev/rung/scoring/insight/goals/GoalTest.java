package dev.rung.scoring.insight.goals;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.scoring.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class GoalTest {

    private static final String QUARTER = "repurchase-rate/2026-10-01/2026-12-31";

    @AfterEach
    void noGoalStays() throws SQLException {
        Tables.execute("delete from insight_goals");
    }

    @Test
    void aGoalHasAValueAPeriodAndAnOwner() {
        put("marketer", QUARTER, "{\"value\": 0.35, \"owner\": \"mary\"}").statusCode(204);

        list("analyst", "")
                .body("goals.figure", contains("repurchase-rate"))
                .body("goals[0].title", equalTo("Repurchase rate"))
                .body("goals[0].from", equalTo("2026-10-01"))
                .body("goals[0].to", equalTo("2026-12-31"))
                .body("goals[0].value", equalTo(0.35f))
                .body("goals[0].owner", equalTo("mary"));
    }

    @Test
    void setAgainItIsAnotherValueOfTheSameGoal() {
        put("marketer", QUARTER, "{\"value\": 0.35, \"owner\": \"mary\"}");
        put("admin", QUARTER, "{\"value\": 0.4}").statusCode(204);

        list("agent", "").body("goals.value", contains(0.4f)).body("goals.owner", contains("admin"));
    }

    @Test
    void goalsAreFoundByFigureAndDate() {
        put("marketer", QUARTER, "{\"value\": 0.35}");
        put("marketer", "repurchase-rate/2027-01-01/2027-03-31", "{\"value\": 0.36}");
        put("marketer", "churn-rate/2026-01-01/2026-12-31", "{\"value\": 0}");

        list("approver", "").body("goals.from", contains("2027-01-01", "2026-10-01", "2026-01-01"));
        list("analyst", "?figure=repurchase-rate").body("goals.value", contains(0.36f, 0.35f));
        list("analyst", "?at=2026-12-31").body("goals.figure", contains("repurchase-rate", "churn-rate"));
        list("analyst", "?at=2026-09-30&figure=repurchase-rate").body("goals", empty());
    }

    @Test
    void aGoalIsRemovedOnce() {
        put("marketer", QUARTER, "{\"value\": 0.35}");

        delete("marketer", QUARTER).statusCode(204);

        list("analyst", "").body("goals", empty());
        delete("marketer", QUARTER).statusCode(404).body("type", equalTo("urn:problem:goal-unknown"));
    }

    @Test
    void bothActsAreInTheAudit() throws SQLException {
        var before = Tables.count("audit where action like 'insight-goal.%' and subject = '" + QUARTER + "'");
        put("marketer", QUARTER, "{\"value\": 0.35}");
        delete("admin", QUARTER);

        assertThat(Tables.count("audit where action = 'insight-goal.set' and actor = 'marketer' and subject = '"
                        + QUARTER + "'"))
                .isPositive();
        assertThat(Tables.count("audit where action like 'insight-goal.%' and subject = '" + QUARTER + "'"))
                .isEqualTo(before + 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "luck/2026-10-01/2026-12-31            | {\"value\": 1}                  | 404 | figure-unknown   |",
                "churn-rate/2026-12-31/2026-10-01      | {\"value\": 1}                  | 400 | period-backwards | to",
                "churn-rate/1969-12-31/2026-10-01      | {\"value\": 1}                  | 400 | date-too-early   | from",
                "churn-rate/2026-10-01/2026-12-31      | {\"value\": -0.1}               | 400 | invalid          | value",
                "churn-rate/2026-10-01/2026-12-31      | {\"value\": 1e16}               | 400 | invalid          | value",
                "churn-rate/2026-10-01/2026-12-31      | {}                              | 400 | invalid          | value",
                "churn-rate/2026-10-01/2026-12-31      | {\"value\": 1, \"owner\": \" \"} | 400 | invalid          | owner"
            })
    void whatIsNoGoalIsRefused(String goal, String body, int status, String code, String field) {
        var refused = put("marketer", goal, body)
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:" + code));
        if (field != null) {
            refused.body("errors[0].field", equalTo(field));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"churn-rate/2026-13-01/2026-12-31", "churn-rate/%2B12026-10-01/%2B12026-10-02"})
    void aDateThatIsNoneLeadsNowhere(String goal) {
        var status = put("marketer", goal, "{\"value\": 1}").extract().statusCode();

        assertThat(status).isIn(400, 404);
        list("analyst", "").body("goals", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "benefits-manager", "agent", "approver"})
    void goalsAreSetByMarketersAndReadByStaff(String role) {
        put(role, QUARTER, "{\"value\": 1}").statusCode(403);
        delete(role, QUARTER).statusCode(403);
        list(role, "");
    }

    private static ValidatableResponse put(String role, String goal, String body) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.of(role))
                .contentType("application/json")
                .body(body)
                .put("/api/v1/insight/goals/" + goal)
                .then();
    }

    private static ValidatableResponse delete(String role, String goal) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .delete("/api/v1/insight/goals/" + goal)
                .then();
    }

    private static ValidatableResponse list(String role, String asked) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .header("Accept-Language", "en")
                .get("/api/v1/insight/goals" + asked)
                .then()
                .statusCode(200);
    }
}
