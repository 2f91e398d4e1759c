package dev.rung.scoring.explanation;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.scoring.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Another policy is published for a day that no other test lives to see; the clock goes there to ask it.
@QuarkusTest
@WithTestResource(Servers.class)
class ByTodaysRulesTest {

    private static final Instant EFFECTIVE = Instant.now().plus(364, DAYS).truncatedTo(MILLIS);

    @Inject
    SettableClock clock;

    @Inject
    ObjectMapper json;

    private final UUID customer = UUID.randomUUID();
    private final String externalId = event(customer, "any", Instant.EPOCH).externalId();
    private final Instant bought = Instant.now().minus(2, DAYS).truncatedTo(MILLIS);

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void aNewPolicySaysOtherwiseOfWhatWasKnownThen() throws IOException, SQLException {
        order("9000");
        awaitGrowthValue(9020);
        int version = published(12_000, 30);
        clock.set(EFFECTIVE);

        var then = explained("then");
        var now = explained("now");

        assertThat(then.getInt("policyVersion")).isEqualTo(1);
        assertThat(then.getString("tier.code")).isEqualTo("gold");
        assertThat(then.getLong("growthValue")).isEqualTo(9020).isEqualTo(points(then));
        assertThat(now.getInt("policyVersion")).isEqualTo(version);
        assertThat(now.getString("policy")).isEqualTo("now");
        assertThat(now.getBoolean("known")).isTrue();
        assertThat(now.getString("decision.decisionId")).isEqualTo(then.getString("decision.decisionId"));
        assertThat(now.getString("tier.code")).isEqualTo("silver");
        assertThat(now.getLong("growthValue")).isEqualTo(9030).isEqualTo(points(now));
        assertThat(now.getLong("next.needed[0].missing")).isEqualTo(2970);
        assertThat(now.getList("sentences", String.class))
                .contains(
                        "Under the current rules (version " + version
                                + "), your growth value at that time would have been 9,030 and your tier Silver.",
                        "Under the current rules, you would have had to gain 2,970 more growth value to reach Gold.");
    }

    @Test
    void theRulesThatDecidedSayTheSameWhileTheyAreInForce() {
        order("3500");
        awaitGrowthValue(3520);

        var now = explained("now");

        assertThat(now.getInt("policyVersion")).isEqualTo(1);
        assertThat(now.getString("tier.code")).isEqualTo("silver");
        assertThat(now.getLong("growthValue")).isEqualTo(3520).isEqualTo(points(now));
        assertThat(now.getList("sentences", String.class)).contains("The rules have not changed since then.");
    }

    @Test
    void aNewPolicyIsAskedAlsoWhereNothingWasDecided() throws IOException, SQLException {
        order("70");
        awaitGrowthValue(90);
        int version = published(12_000, 100);
        clock.set(EFFECTIVE);

        var now = json("policy", "now");

        assertThat(now.getInt("policyVersion")).isEqualTo(version);
        assertThat(now.getString("decision")).isNull();
        assertThat(now.getString("tier.code")).isEqualTo("regular");
    }

    private void order(String amount) {
        var event = event(customer, "order", bought);
        Events.send(Topic.BEHAVIOUR, customer.toString(), paid(event, customer + "/1", amount));
    }

    /// The version of a policy that asks for so much for gold, and gives so much for an order.
    private int published(long gold, int anOrder) throws IOException, SQLException {
        var shipped = json.readTree(as("marketer").get("policies/1").asString());
        ObjectNode policy = shipped.path("policy").deepCopy();
        policy.remove("version");
        put(policy.at("/ladder/3"), "enter", gold);
        put(policy.at("/components/1"), "weight", anOrder);
        int version = as("marketer")
                .body(policy.put("comment", "why").toString())
                .post("policies")
                .then()
                .statusCode(201)
                .extract()
                .path("version");
        String read = as("approver").get("policies/{v}", version).path("hash");
        as("approver")
                .header("If-Match", '"' + read + '"')
                .post("policies/{v}/approval", version)
                .then()
                .statusCode(200);
        Tables.dryRun(version);
        as("marketer")
                .body(Map.of("effectiveAt", EFFECTIVE.toString()))
                .post("policies/{v}/publication", version)
                .then()
                .statusCode(200);
        return version;
    }

    private static void put(JsonNode node, String field, long value) {
        ((ObjectNode) node).put(field, value);
    }

    private void awaitGrowthValue(long value) {
        await().atMost(ofSeconds(60)).untilAsserted(() -> {
            var answer = as("agent").get("customers/{id}/standing/explanation", externalId);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.jsonPath().getLong("growthValue")).isEqualTo(value);
            assertThat(Tables.isWhole(externalId)).isTrue();
        });
    }

    private JsonPath explained(String policy) {
        return json("policy", policy, "asOf", bought.plusSeconds(1).toString());
    }

    private JsonPath json(String... query) {
        var asking = as("agent");
        for (int i = 0; i < query.length; i += 2) {
            asking.queryParam(query[i], query[i + 1]);
        }
        var answer = asking.get("customers/{id}/standing/explanation", externalId);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static long points(JsonPath explained) {
        List<Integer> points = explained.getList("components.points");
        return points.stream().mapToLong(Integer::longValue).sum();
    }

    private static RequestSpecification as(String role) {
        return given().basePath("/api/v1")
                .auth()
                .oauth2(Tokens.of(role))
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }
}
