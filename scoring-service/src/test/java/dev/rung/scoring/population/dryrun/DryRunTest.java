package dev.rung.scoring.population.dryrun;

import static dev.rung.scoring.Tables.draft;
import static dev.rung.scoring.Tables.execute;
import static dev.rung.scoring.Tables.shippedPolicy;
import static dev.rung.scoring.population.dryrun.DryRunClient.ended;
import static dev.rung.scoring.population.dryrun.DryRunClient.get;
import static dev.rung.scoring.population.dryrun.DryRunClient.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.BenefitTermsEvent.BenefitCost;
import dev.rung.contracts.benefits.BenefitTermsEvent.PackagePublished;
import dev.rung.contracts.benefits.BenefitTermsEvent.TierTerms;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.policy.document.PolicyDocument;
import dev.rung.scoring.population.job.JobsOfTests;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// On a real PostgreSQL, with customers that the stream itself assessed.
@QuarkusTest
@WithTestResource(Servers.class)
class DryRunTest {

    @SuppressWarnings("NullAway.Init")
    private GoldCustomer goldie;

    @BeforeEach
    void somebodyIsGold() {
        goldie = GoldCustomer.arrives();
    }

    @Test
    void thePolicyInForceMovesNobody() {
        start(1).statusCode(202).body("state", equalTo("RUNNING"));
        var run = done(1);

        assertThat(run.getLong("report.customers")).isPositive();
        assertThat(run.getLong("report.unchanged")).isEqualTo(run.getLong("report.customers"));
        assertThat(run.getLong("report.unpaired")).isNotNegative();
        movers(1, null).body("items.size()", equalTo(0)).body("next", equalTo(null));
    }

    @Test
    void theBenefitsArePricedByThePackageInForce() {
        var gift = new BenefitCost("gift", 1, "gift", 2, "year", new Money(new BigDecimal("66.00"), "CNY"));
        var published = new PackagePublished(
                UUID.randomUUID(),
                3,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(new TierTerms("gold", List.of(gift)), new TierTerms("diamond", List.of(gift))));
        Events.send(Topic.BENEFIT_TERMS, "v3", published);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            start(1);
            assertThat(done(1).getInt("report.benefitCost.packageVersion")).isEqualTo(3);
        });
        var report = done(1);
        var golds = report.getLong("report.tiers.findAll { it.tier in ['gold', 'diamond'] }.before.sum()");
        assertThat(golds).isPositive();
        assertThat(new BigDecimal(report.getString("report.benefitCost.before.amount")))
                .isEqualByComparingTo(new BigDecimal(132 * golds));
    }

    @Test
    void aHarderPolicyNamesWhoLosesAndWhyPageByPage() throws SQLException {
        var document = shippedPolicy().replace("\"enter\": 8000, \"keep\": 6400", "\"enter\": 18000, \"keep\": 14400");
        int version = draft(document);
        policy(version).body("hasDryRun", equalTo(false));
        start(version).statusCode(202);
        policy(version).body("hasDryRun", equalTo(true));
        var run = done(version);

        assertThat(run.getString("policyHash")).isEqualTo(new PolicyDocument(document).hash());
        assertThat(run.getInt("presentVersion")).isEqualTo(1);
        assertThat(run.getMap("report.byReason")).containsKey("policy");
        assertThat(run.getLong("report.losers.customers")).isPositive();
        assertThat(run.getList("report.notices.kind")).containsExactly("reached", "at-risk", "in-grace", "lost");
        assertThat(run.getLong("report.notices.find { it.kind == 'lost' }.after"))
                .isGreaterThanOrEqualTo(run.getLong("report.byReason.policy"));
        var named = everyMover(version);
        assertThat(named).hasSize(run.getInt("report.up") + run.getInt("report.down") + run.getInt("report.level"));
        assertThat(named)
                .contains(Map.of(
                        "externalId",
                        goldie.externalId(),
                        "from",
                        "gold",
                        "to",
                        "silver",
                        "direction",
                        "down",
                        "steps",
                        -1,
                        "reason",
                        "policy",
                        "value",
                        9020,
                        "threshold",
                        14400,
                        "missing",
                        5380));
    }

    @Test
    void moversAreFoundByWayAndReasonAndCustomer() throws SQLException {
        int version =
                draft(shippedPolicy().replace("\"enter\": 8000, \"keep\": 6400", "\"enter\": 18000, \"keep\": 14400"));
        start(version).statusCode(202);
        done(version);
        var goldies = "direction=down&from=gold&to=silver&reason=policy&customer=" + goldie.externalId();

        assertThat(found(version, goldies)).containsExactly(goldie.externalId());
        assertThat(found(version, "direction=down&from=gold")).contains(goldie.externalId());
        for (var none : List.of("direction=up", "from=silver", "to=gold", "reason=reached", "customer=C-NOBODY")) {
            assertThat(found(version, none)).as(none).doesNotContain(goldie.externalId());
        }
        for (var wrong : List.of("direction=sideways", "reason=luck", "customer=a/b", "from=a%20b")) {
            given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(Tokens.of("analyst"))
                    .get("/api/v1/policies/" + version + "/dry-run/movers?" + wrong)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:invalid"))
                    .body("errors[0].field", equalTo(wrong.substring(0, wrong.indexOf('='))));
        }
    }

    private static List<String> found(int version, String selection) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/policies/" + version + "/dry-run/movers?limit=1000&" + selection)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.externalId");
    }

    @Test
    void thereIsOneDryRunAtATimeOverAllInstances() throws SQLException {
        var other = JobsOfTests.running(DryRunning.CODE);
        try {
            start(1).statusCode(409).body("type", equalTo("urn:problem:dry-run-running"));
        } finally {
            JobsOfTests.forget(other);
        }
        start(1).statusCode(202);
        done(1);
    }

    @Test
    void aRunWhoseInstanceDiedIsCarriedOnByAnother() throws SQLException {
        int version = draft(shippedPolicy());
        var run = JobsOfTests.running(DryRunning.CODE);
        JobsOfTests.leasedByTheDead(run);
        execute("update jobs set policy_version = " + version + ", terms = (select jsonb_build_object('policyHash', '"
                + new PolicyDocument(shippedPolicy()).hash() + "', 'presentVersion', 1)) where id = '" + run + "'");
        get(version)
                .body("state", equalTo("RUNNING"))
                .body("progress.parts", equalTo(2))
                .body("progress.partsDone", equalTo(0))
                .body("progress.expectedAt", equalTo(null));
        execute("update job_parts set partial = '{}' where number = 1 and job_id = '" + run + "'");
        get(version).body("progress.partsDone", equalTo(1)).body("progress.expectedAt", matchesPattern("\\d{4}-.*Z"));
        execute("update job_parts set partial = null where job_id = '" + run + "'");
        movers(version, null, 409).body("type", equalTo("urn:problem:dry-run-not-done"));

        JobsOfTests.theirLeaseEnds(run);

        assertThat(done(version).getString("startedBy")).isEqualTo("nobody");
        assertThat(done(version).getString("progress")).isNull();
        assertThat(done(version).getLong("report.customers")).isPositive();
    }

    @Test
    void aDraftThatIsEditedMeanwhileIsNotTried() throws SQLException {
        int version = draft(shippedPolicy());
        var run = JobsOfTests.running(DryRunning.CODE);
        execute("update jobs set policy_version = " + version
                + ", terms = jsonb_build_object('policyHash', 'of what it was', 'presentVersion', 1) where id = '" + run
                + "'");

        JobsOfTests.leasedByTheDead(run);
        JobsOfTests.theirLeaseEnds(run);

        ended(version, DryRun.DryRunState.FAILED);
    }

    @Test
    void whatIsUnknownIsNotFound() {
        start(999_999).statusCode(404).body("type", equalTo("urn:problem:policy-unknown"));
        get(999_999).statusCode(404).body("type", equalTo("urn:problem:dry-run-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "agent", "benefits-manager", "service"})
    void onlyThoseWhoMakePoliciesTryThem(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .post("/api/v1/policies/1/dry-run")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(role))
                .get("/api/v1/policies/1/dry-run")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of(role))
                .get("/api/v1/policies/1/dry-run/movers")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse policy(int version) {
        return given().auth()
                .oauth2(Tokens.of("marketer"))
                .get("/api/v1/policies/{version}", version)
                .then();
    }

    private static JsonPath done(int version) {
        return ended(version, DryRun.DryRunState.DONE);
    }

    private static ValidatableResponse movers(int version, @Nullable String after) {
        return movers(version, after, 200);
    }

    private static ValidatableResponse movers(int version, @Nullable String after, int status) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .queryParams(after == null ? Map.of() : Map.of("after", after))
                .queryParam("limit", 2)
                .get("/api/v1/policies/{version}/dry-run/movers", version)
                .then()
                .statusCode(status);
    }

    private static List<Map<String, Object>> everyMover(int version) {
        var all = new ArrayList<Map<String, Object>>();
        String after = null;
        do {
            var page = movers(version, after).extract().jsonPath();
            all.addAll(page.getList("items"));
            after = page.getString("next");
        } while (after != null);
        return all;
    }
}
