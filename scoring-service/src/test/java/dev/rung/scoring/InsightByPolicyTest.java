package dev.rung.scoring;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.contracts.Topic;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Figures follow the policy in force, and the same question asked before it answers nothing after it.
@QuarkusTest
@WithTestResource(Servers.class)
class InsightByPolicyTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    /// A window of ten days, and a ladder without gold that calls its lowest tier basic.
    private static final String ANOTHER = Tables.shippedPolicy()
            .replace("\"windowDays\": 365", "\"windowDays\": 10")
            .replace("\"regular\"", "\"basic\"")
            .replace("\"gold\"", "\"jade\"");

    private final UUID customer = UUID.randomUUID();

    @BeforeEach
    void goldFor160Days() {
        bought(180, "10");
        bought(160, "9000");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/insight/freshness").body("upToDate", equalTo(true)));
        var externalId = event(customer, "any", Instant.EPOCH).externalId();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/customers/" + externalId + "/standing/history")
                        .body("items.findAll { it.kind == 'reached' }", hasSize(1)));
    }

    @AfterEach
    void theShippedPolicyCountsAgain() throws SQLException {
        Tables.execute("delete from policies where hash = 'hash of a test'");
    }

    @Test
    void tiersFollowLadderAndWindowOfThePolicyInForce() throws SQLException {
        var date = TODAY.minusDays(140);
        var before = tiers(date);
        Tables.publish(ANOTHER);
        var after = tiers(date);

        assertThat(before.getList("tiers.code")).contains("regular", "gold").doesNotContain("jade", "basic");
        assertThat(spend(before)).isGreaterThanOrEqualTo(new BigDecimal("9010"));
        assertThat(after.getList("tiers.code")).contains("basic", "jade");
        // both purchases are older than ten days on that date
        assertThat(spend(after)).isLessThanOrEqualTo(spend(before).subtract(new BigDecimal("9010")));
    }

    @Test
    void aTierThatTheLadderNoLongerHasIsStillCountedUnderItsCode() throws SQLException {
        var gold = customers(tiers(TODAY.minusDays(141)), "gold");
        var regular = customers(tiers(TODAY.minusDays(171)), "regular");
        Tables.publish(ANOTHER);

        assertThat(gold).isPositive();
        assertThat(customers(tiers(TODAY.minusDays(141)), "gold")).isEqualTo(gold);
        // of those without a decision nothing is recorded: they have the lowest tier there is now
        assertThat(customers(tiers(TODAY.minusDays(171)), "regular")).isBetween(1L, regular);
        get("/insight/migration?from=" + TODAY.minusDays(171) + "&to=" + TODAY.minusDays(141))
                .body("rows.find { it.from == 'regular' }.to.find { it.to == 'gold' }.customers > 0", equalTo(true));
        get("/insight/loyalty?tier=gold&from=" + TODAY.minusDays(141) + "&to=" + TODAY.minusDays(130))
                .body("tiers[0].tier", equalTo("gold"));
    }

    @Test
    void theTrendShowsTheTiersOfBothLadders() throws SQLException {
        Tables.publish(ANOTHER);

        var trend = get("/insight/trend?from=" + TODAY.minusDays(150) + "&to=" + TODAY.minusDays(140))
                .extract()
                .jsonPath();

        assertThat(trend.getList("tiers.code")).contains("basic", "jade", "gold");
        assertThat(trend.getLong("days[10].customers.gold")).isPositive();
    }

    private void bought(int daysAgo, String amount) {
        var at = Instant.now().minus(Duration.ofDays(daysAgo));
        Events.send(
                Topic.BEHAVIOUR,
                customer.toString(),
                paid(event(customer, "order " + daysAgo, at), "P-" + daysAgo, amount));
    }

    private static JsonPath tiers(LocalDate at) {
        return get("/insight/tiers?at=" + at).extract().jsonPath();
    }

    private static BigDecimal spend(JsonPath tiers) {
        return new BigDecimal(tiers.getString("total.spend.amount"));
    }

    private static long customers(JsonPath tiers, String code) {
        return tiers.getLong("tiers.find { it.code == '" + code + "' }.customers");
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1" + path)
                .then()
                .statusCode(200);
    }
}
