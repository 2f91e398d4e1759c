package dev.rung.scoring.population.reconciliation;

import static dev.rung.scoring.Tables.count;
import static dev.rung.scoring.Tables.execute;
import static dev.rung.scoring.population.reconciliation.ReconciliationClient.alarm;
import static dev.rung.scoring.population.reconciliation.ReconciliationClient.reconcile;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.Tables;
import dev.rung.scoring.population.job.Jobs;
import dev.rung.scoring.population.job.JobsOfTests;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Other tests write rows past the stream on purpose: each test here counts what it adds to that.
@QuarkusTest
@WithTestResource(Servers.class)
class ReconciliationTest {

    private static final String NIGHTLY = "jobs where kind = 'reconciliation' and night is not null";

    @Inject
    EveryNightReconcile everyNight;

    @Inject
    Jobs jobs;

    @Inject
    JsonText json;

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @SuppressWarnings("NullAway.Init")
    private UUID customer;

    @BeforeEach
    void somebodyIsGold() {
        customer = GoldCustomer.arrives().id();
    }

    @AfterEach
    void nothingIsLeftTamperedWith() throws SQLException {
        execute("update standings set tier = 'gold' where customer_id = '" + customer + "'");
        execute("update jobs set night = null where night is not null");
    }

    @Test
    void aTierWrittenPastTheStreamRaisesTheAlarm() throws SQLException {
        var before = reconcile();
        execute("update standings set tier = 'diamond' where customer_id = '" + customer + "'");

        var after = reconcile();

        assertThat(after.getLong("differing")).isEqualTo(before.getLong("differing") + 1);
        assertThat(after.getLong("checked")).isPositive();
        everyMinute().read();
        assertThat(shown("differences")).isEqualTo(after.getLong("differing"));
        assertThat(shown("checked")).isEqualTo(after.getLong("checked"));
        assertThat(shown("failed")).isZero();
        var alarm = alarm(after.getString("id"));
        assertThat(alarm.differing()).isEqualTo(after.getLong("differing"));
        assertThat(alarm.checked()).isEqualTo(after.getLong("checked"));
        assertThat(audited(after.getString("id"))).isEqualTo(1);
    }

    @Test
    void theReportShowsWhatIsStoredAndWhatShouldBe() throws SQLException {
        // the walk goes by customer id: nobody comes before
        var first = new UUID(0, 1);
        Tables.addLike(customer, 1, 1);
        execute("update standings set tier = 'diamond' where customer_id = '" + first + "'");
        try {
            var example = reconcile().getMap("examples[0]");

            assertThat(example).containsEntry("customerId", first.toString()).containsEntry("fields", List.of("tier"));
            assertThat(String.valueOf(example.get("stored"))).contains("tier=diamond");
            assertThat(String.valueOf(example.get("recomputed"))).contains("tier=gold");
        } finally {
            Tables.remove(1, 1);
        }
    }

    /// The one that did it has shown it, and may be gone by the next.
    @Test
    void everyInstanceShowsTheLastOne() throws SQLException {
        var other = everyMinute();
        assertThat(shown("failed")).isEqualTo(-1);
        reconcile();
        execute(
                "insert into jobs (id, kind, policy_version, state, requested_by, requested_at, finished_at, failure)"
                        + " values (gen_random_uuid(), 'reconciliation', 1, 'FAILED', 'test', now(), now(), 'part 1: as in a test')");
        other.read();
        assertThat(shown("failed")).isEqualTo(1);
        assertThat(shown("checked")).isPositive();

        reconcile();
        other.read();
        assertThat(shown("failed")).isZero();
    }

    @Test
    void aNightIsSweptOnceOverAllInstances() throws SQLException {
        everyNight.reconcile();
        JobsOfTests.awaitNoneRuns(Reconciling.CODE);
        everyNight.reconcile();

        assertThat(count(NIGHTLY)).isEqualTo(1);
        assertThat(count(NIGHTLY + " and state = 'DONE'")).isEqualTo(1);
    }

    @Test
    void thereIsOneReconciliationAtATimeOverAllInstances() throws SQLException {
        var other = JobsOfTests.running(Reconciling.CODE);
        try {
            given().auth()
                    .oauth2(Tokens.of("admin"))
                    .post("/api/v1/reconciliations")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:reconciliation-running"));
            everyNight.reconcile();
            assertThat(count(NIGHTLY)).isZero();
        } finally {
            JobsOfTests.forget(other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "agent", "benefits-manager", "service"})
    void whoHasNoBusinessWithReportsSeesNone(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .get("/api/v1/reconciliations")
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "marketer", "approver"})
    void onlyAnAdministratorStartsOne(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .get("/api/v1/reconciliations")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of(role))
                .post("/api/v1/reconciliations")
                .then()
                .statusCode(403);
    }

    /// Of another instance than the one that reconciles.
    private EveryMinuteReadReconciliation everyMinute() {
        return new EveryMinuteReadReconciliation(jobs, json, metrics);
    }

    private double shown(String what) {
        return metrics.get("rung.reconciliation." + what).gauge().value();
    }

    private static long audited(String reconciliation) throws SQLException {
        return count("audit where action = 'standings.reconciled' and subject = '" + reconciliation + "'");
    }
}
