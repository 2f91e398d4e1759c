package dev.rung.gateway.audit;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.Browser.json;
import static dev.rung.gateway.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class AuditTest {

    @Test
    void theEntriesOfAllServicesAreOneListFromItsEnd() {
        var audit = audit("");

        assertThat(texts(audit, "service")).containsExactly("customer", "scoring", "customer", "scoring", "customer");
        assertThat(texts(audit, "subject")).containsExactly("10", "09", "08", "07", "06");
        assertThat(audit.getJsonArray("items").getJsonObject(0)).isEqualTo(new JsonObject("""
            {"service": "customer", "position": 3, "at": "2026-03-02T10:00:00Z", "actor": "mei", "action": "tested",
             "subject": "10", "details": {"why": "to see"}, "hash": "10ff"}"""));
        assertThat(audit.getString("next")).isNull();
    }

    @Test
    void aPageLeadsToTheNextOfAllServices() {
        var first = audit("?limit=2");
        assertThat(texts(first, "subject")).containsExactly("10", "09");

        var second = audit("?limit=2&after=" + first.getString("next"));
        assertThat(texts(second, "subject")).containsExactly("08", "07");
        assertThat(second.getJsonArray("chains")).isEmpty();

        var last = audit("?limit=2&after=" + second.getString("next"));
        assertThat(texts(last, "subject")).containsExactly("06");
        assertThat(last.getString("next")).isNull();
    }

    @Test
    void whatIsLookedForIsAskedOfEveryService() {
        var found = audit("?actor=li%20%26%20sons");
        assertThat(texts(found, "subject")).containsExactly("08");
        assertThat(found.getJsonArray("chains"))
                .as("a search follows no chain: that reads all there is")
                .isEmpty();
    }

    @Test
    void eachChainHoldsOrIsBrokenByItself() {
        assertThat(audit("").getJsonArray("chains")).isEqualTo(new JsonArray("""
            [{"service": "customer", "intact": true, "entries": 3, "lastHash": "c0ffee", "brokenAt": null, "reason": null},
             {"service": "scoring", "intact": false, "entries": 1, "lastHash": null, "brokenAt": 2, "reason": "changed"},
             {"service": "benefits", "intact": true, "entries": 3, "lastHash": "c0ffee", "brokenAt": null, "reason": null}]"""));
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamedAndDoesNotTakeTheOthersWithIt() {
        assertThat(audit("").getJsonArray("missing")).isEqualTo(new JsonArray("""
            [{"service": "benefits", "part": "entries", "reason": "database-away"},
             {"service": "feedback", "part": "entries", "reason": "unavailable"},
             {"service": "outreach", "part": "chain", "reason": "too-slow"},
             {"service": "feedback", "part": "chain", "reason": "unavailable"}]"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "service", "analyst", "marketer", "benefits-manager", "agent", "approver"})
    void nobodyButAnAdministratorMayReadIt(String role) {
        assertThat(problem(get("/api/v1/audit", "Authorization", "Bearer " + Tokens.of(role))))
                .isEqualTo("403 urn:problem:forbidden");
    }

    @Test
    void aStrangerMayNotEither() {
        assertThat(problem(get("/api/v1/audit"))).isEqualTo("401 urn:problem:token-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "scoring", "scoring.x", "gateway.1", "scoring.1_scoring.2", "scoring.1_"})
    void whatIsNoCursorIsRefused(String after) {
        assertThat(problem(get("/api/v1/audit?after=" + after, "Authorization", "Bearer " + Tokens.of("admin"))))
                .isEqualTo("400 urn:problem:cursor-unknown");
    }

    private static List<String> texts(JsonObject audit, String field) {
        return audit.getJsonArray("items").stream()
                .map(entry -> ((JsonObject) entry).getString(field))
                .toList();
    }

    private static JsonObject audit(String query) {
        var answer = get("/api/v1/audit" + query, "Authorization", "Bearer " + Tokens.of("admin"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }
}
