package dev.rung.scoring.population.dryrun;

import static dev.rung.scoring.Tables.count;
import static dev.rung.scoring.Tables.draft;
import static dev.rung.scoring.Tables.execute;
import static dev.rung.scoring.Tables.shippedPolicy;
import static dev.rung.scoring.population.dryrun.DryRunClient.ended;
import static dev.rung.scoring.population.dryrun.DryRunClient.get;
import static dev.rung.scoring.population.dryrun.DryRunClient.start;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.Tables;
import dev.rung.scoring.population.job.Job;
import dev.rung.scoring.population.job.Jobs;
import dev.rung.scoring.population.job.JobsOfTests;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The lists of movers that are kept, and how long.
@QuarkusTest
@WithTestResource(Servers.class)
class MoversTest {

    private static final String HARDER =
            shippedPolicy().replace("\"enter\": 8000, \"keep\": 6400", "\"enter\": 18000, \"keep\": 14400");

    @Inject
    DryRunning dryRunning;

    @Inject
    Jobs jobs;

    @SuppressWarnings("NullAway.Init")
    private GoldCustomer goldie;

    @BeforeEach
    void somebodyIsGold() {
        goldie = GoldCustomer.arrives();
    }

    @Test
    void ofEachDraftTheLatestListIsKept() throws SQLException {
        int one = draft(HARDER);
        int other = draft(HARDER);
        var first = tried(one);
        var ofTheOther = tried(other);
        var second = tried(one);

        assertThat(rows(first)).isZero();
        assertThat(rows(second)).isPositive();
        assertThat(rows(ofTheOther)).isEqualTo(rows(second));
    }

    @Test
    void ofAVersionThatNobodyWorksOnAnyMoreTheListGoesWithTheNextDryRun() throws SQLException {
        int version = draft(HARDER);
        var run = tried(version);
        execute("update policies set state = 'WITHDRAWN', withdrawn_at = now() where version = " + version);

        tried(draft(shippedPolicy()));

        assertThat(rows(run)).isZero();
        given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1/policies/{version}/dry-run/movers", version)
                .then()
                .statusCode(410)
                .body("type", equalTo("urn:problem:dry-run-forgotten"));
    }

    /// Somebody else has ended the run meanwhile: what it would have forgotten stays.
    @Test
    void aRunThatCannotEndForgetsNoOther() throws SQLException {
        int version = draft(HARDER);
        var first = tried(version);
        var ended = jobs.latest(DryRunning.CODE, version, null).orElseThrow();
        var another = new Job(
                UUID.randomUUID(),
                ended.number() + 1,
                ended.kind(),
                version,
                null,
                "RUNNING",
                "test",
                ended.requestedAt(),
                null,
                ended.terms(),
                null);

        assertThatThrownBy(() -> JobsOfTests.close(another, dryRunning.conclude(another, List.of(), 0)))
                .hasMessageContaining("has ended already");

        assertThat(rows(first)).isPositive();
    }

    @Test
    void everyMoverIsListedOnceWhicheverPartNamesThem() throws SQLException {
        Tables.addLike(goldie.id(), 1, 1_000);
        try {
            int version = draft(HARDER);
            var run = tried(version);

            var report = get(version).extract().jsonPath().setRootPath("report");
            assertThat(rows(run))
                    .isGreaterThan(1_000)
                    .isEqualTo(report.getLong("up") + report.getLong("down") + report.getLong("level"));
        } finally {
            Tables.remove(1, 1_000);
        }
    }

    /// More parts come before than are under way at once.
    @Test
    void aRunThatFailsLeavesNothingBehind() throws SQLException {
        int version = draft(HARDER);
        Tables.addLike(goldie.id(), 1, 1_000);
        execute("update customer_states set state = decode('00', 'hex') where customer_id = '" + new UUID(0, 1_000)
                + "'");
        try {
            start(version).statusCode(202);
            var run = ended(version, DryRun.DryRunState.FAILED);

            assertThat(rows(UUID.fromString(run.getString("id")))).isZero();
        } finally {
            Tables.remove(1, 1_000);
        }
    }

    private static UUID tried(int version) {
        start(version).statusCode(202);
        return UUID.fromString(ended(version, DryRun.DryRunState.DONE).getString("id"));
    }

    private static long rows(UUID run) throws SQLException {
        return count("dry_run_movers where dry_run_id = '" + run + "'");
    }
}
