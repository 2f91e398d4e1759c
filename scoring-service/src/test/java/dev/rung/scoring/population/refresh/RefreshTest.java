package dev.rung.scoring.population.refresh;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.population.refresh.RefreshClient.as;
import static dev.rung.scoring.population.refresh.RefreshClient.counted;
import static dev.rung.scoring.population.refresh.RefreshClient.execute;
import static dev.rung.scoring.population.refresh.RefreshClient.inForce;
import static dev.rung.scoring.population.refresh.RefreshClient.newest;
import static dev.rung.scoring.population.refresh.RefreshClient.rails;
import static dev.rung.scoring.population.refresh.RefreshClient.told;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.platform.database.Await;
import dev.rung.platform.store.Store;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.Tables;
import dev.rung.scoring.policy.catalog.PolicyCatalog;
import dev.rung.scoring.policy.publication.PublishRefresh;
import dev.rung.scoring.population.job.JobsOfTests;
import dev.rung.scoring.population.scan.Population;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On a real PostgreSQL and Kafka. What is published here counts at once, and for good: the profile makes these tests
/// the last ones.
@QuarkusTest
@TestProfile(RefreshTest.Last.class)
@WithTestResource(Servers.class)
class RefreshTest {

    @Inject
    EveryNightRefresh everyNight;

    @Inject
    RefreshingThresholds thresholds;

    @Inject
    Population population;

    @Inject
    PublishRefresh renewing;

    @Inject
    PolicyCatalog policies;

    @Inject
    Store store;

    @BeforeEach
    void theNightIsYoung() throws SQLException {
        RefreshClient.theNightIsYoung();
    }

    /// Most customers have spent less than any of these thresholds, so the lower ones fall as far as they may.
    @Test
    void numbersAreDrawnOnceHoweverOftenTheTimerFires() throws Exception {
        int base = inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        int before = counted("policies");

        Callable<?> night = () -> {
            everyNight.refresh();
            return null;
        };
        try (var instances = Executors.newFixedThreadPool(4)) {
            for (var done :
                    instances.invokeAll(Stream.generate(() -> night).limit(4).toList())) {
                done.get();
            }
        }
        night();

        var refresh = newest();
        assertThat(counted("policies")).isEqualTo(before + 1);
        assertThat(refresh.getString("state")).isEqualTo("PUBLISHED");
        assertThat(refresh.getInt("baseVersion")).isEqualTo(base);
        assertThat(refresh.getString("startedBy")).isEqualTo("timer");
        assertThat(refresh.getLong("report.customers")).isPositive();
        assertThat(refresh.<Map<String, Object>>get("report.thresholds[0]"))
                .containsEntry("tier", "bronze")
                .containsEntry("enter", Map.of("before", 1_000_000, "after", 900_000))
                .containsEntry("keep", Map.of("before", 800_000, "after", 720_000))
                .containsEntry("held", "move");
        int version = refresh.getInt("version");
        assertThat(counted(
                        "audit where action = 'policy.refreshed' and actor = 'timer' and subject = 'v" + version + "'"))
                .isEqualTo(1);
        // a fence: what was published last is told last
        int fence = inForce(policy -> {}, 0);
        await().atMost(ofSeconds(30)).until(() -> told(fence).size() == 1);
        assertThat(told(version))
                .singleElement()
                .satisfies(event -> assertThat(event.policy()).contains("\"enter\":900000"));
    }

    /// The last guard, should the turn ever be lost.
    @Test
    void theTableKnowsOneRefreshOfEachVersion() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        night();

        assertThatThrownBy(() -> execute("insert into jobs (id, kind, policy_version, state, requested_by,"
                        + " requested_at, finished_at, report) select gen_random_uuid(), kind, policy_version, state,"
                        + " requested_by, requested_at, finished_at, report from jobs where kind = 'refresh'"
                        + " order by number desc limit 1"))
                .hasMessageContaining("one_refresh_of_each_version");
    }

    @Test
    void aRefreshSaysWhoseRailsItKeepsTo() throws SQLException {
        int abandoned = RefreshClient.drafted(rails("0.6", "0.5", "0.4", "0.3"));
        int base = inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        int draft = RefreshClient.drafted(rails("0.6", "0.5", "0.4", "0.3"));
        night();
        int version = newest().getInt("version");

        as("marketer")
                .get("policies/{v}", version)
                .then()
                .body("state", equalTo("PUBLISHED"))
                .body("author", equalTo("refresh"))
                .body("approver", equalTo("zhou"))
                .body("refreshOf", equalTo(base))
                .body("comment", equalTo("Refresh of v%1$d · v%1$d 的参数刷新".formatted(base)))
                .body("inForce", equalTo(true))
                .body("policy.ladder[1].enter", equalTo(900_000))
                .body("policy.ladder[1].keep", equalTo(720_000));
        // what was overtaken before it is not named again
        assertThat(newest().getList("report.overtakes", Integer.class))
                .contains(draft)
                .doesNotContain(abandoned);
        as("analyst").get("policies/{v}", base).then().body("refreshOf", equalTo(null));
    }

    @Test
    void whatBecomesHarderIsAnnouncedAWeekBeforeAndNothingIsDrawnUntilThen() throws SQLException {
        RefreshClient.bought(99, "4200000");
        int base = inForce(rails("0.5", "0.4", "0.3", "0.00001"), 2);
        night();

        var refresh = newest();
        assertThat(refresh.getString("report.thresholds[3].held")).isEqualTo("none");
        assertThat(refresh.getLong("report.thresholds[3].enter.after")).isEqualTo(4_200_000);
        var begun = Instant.parse(refresh.getString("startedAt"));
        assertThat(Instant.parse(refresh.getString("effectiveAt")))
                .isBetween(
                        begun.plus(7, ChronoUnit.DAYS),
                        begun.plus(Duration.ofDays(7).plusMinutes(2)));
        as("analyst").get("policies/in-force").then().body("version", equalTo(base));
        execute("update jobs set night = null where night is not null");
        night();
        assertThat(newest().getLong("id")).isEqualTo(refresh.getLong("id"));
        as("admin")
                .post("policies/refreshes")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:refresh-waits"))
                .body("version", equalTo(refresh.getInt("version")));
    }

    @Test
    void numbersThatComeOutTheSameMakeNoVersion() throws SQLException {
        inForce(
                rails("0.5", "0.4", "0.3", "0.2").andThen(policy -> {
                    policy.withObject("rfm").put("method", "fixed");
                    for (int rank = 1; rank <= 4; rank++) {
                        ((ObjectNode) policy.at("/refresh/thresholds/" + (rank - 1))).put("lowest", rank * 1_000_000);
                        ((ObjectNode) policy.at("/refresh/thresholds/" + (rank - 1))).put("highest", rank * 1_000_000);
                    }
                }),
                2);
        int before = counted("policies");

        night();

        assertThat(newest().getString("state")).isEqualTo("UNCHANGED");
        assertThat(counted("policies")).isEqualTo(before);
        execute("update jobs set night = null where night is not null");
        int looked = counted("jobs where kind = 'refresh'");
        night();
        assertThat(counted("jobs where kind = 'refresh'")).isEqualTo(looked);
    }

    @Test
    void aPolicyThatSaysNothingStaysAsWritten() throws SQLException {
        inForce(policy -> {}, 400);
        int before = counted("jobs where kind = 'refresh'");

        night();

        assertThat(counted("jobs where kind = 'refresh'")).isEqualTo(before);
        as("admin")
                .post("policies/refreshes")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:nothing-to-refresh"));
    }

    /// The guard is the state of the row: what another instance has ended publishes nothing.
    @Test
    void aRefreshThatWasGivenUpPublishesNothing() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        var inForce = thresholds.inForce();
        int before = counted("policies");
        var job = JobsOfTests.ended(RefreshingThresholds.CODE, inForce.version());
        var ending = RefreshClient.redrawn(thresholds, population, job);
        assertThatThrownBy(() -> JobsOfTests.close(job, ending)).hasMessageContaining("has ended already");
        assertThat(counted("policies")).isEqualTo(before);
    }

    /// A round may be in the standings while the states behind it are still on their way.
    @Test
    void whoCannotBeCountedIsReported() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        Tables.addLike(GoldCustomer.arrives().id(), 1, 3);
        try {
            execute("update standings set revision = revision + 1 where customer_id in ('" + new UUID(0, 1) + "', '"
                    + new UUID(0, 2) + "')");
            int unpaired = counted("standings left join customer_states using (customer_id, at_offset, revision)"
                    + " where state is null and merged_into is null");

            night();

            assertThat(newest().getInt("report.unpaired")).isEqualTo(unpaired).isGreaterThan(1);
        } finally {
            Tables.remove(1, 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, INCOMPLETE", "0, PUBLISHED"})
    void whereTooManyCannotBeCountedNothingIsPublished(long unpaired, String state) throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        var strict = new RefreshingThresholds(renewing, policies, store, new NoneMayBeMissing());
        int before = counted("policies");
        var job = JobsOfTests.ended(RefreshingThresholds.CODE, strict.inForce().version());

        var ending = RefreshClient.redrawn(strict, population, job, unpaired);
        var end = Await.on(() -> Panache.withTransaction(ending));

        assertThat(end.state()).isEqualTo(state);
        assertThat(counted("policies")).isEqualTo(state.equals("PUBLISHED") ? before + 1 : before);
        assertThat(((Refresh.RefreshResult) end.report()).report())
                .isNotNull()
                .extracting(RefreshReport::unpaired)
                .isEqualTo(unpaired);
    }

    private record NoneMayBeMissing() implements RefreshSettings {

        @Override
        public String at() {
            return "never";
        }

        @Override
        public double mostUnpaired() {
            return 0;
        }
    }

    @Test
    void aRefreshCanBeTriedOnEverybody() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        night();
        int version = newest().getInt("version");

        as("analyst").post("policies/{v}/dry-run", version).then().statusCode(202);
        await().atMost(ofSeconds(60))
                .untilAsserted(() -> as("analyst")
                        .get("policies/{v}/dry-run", version)
                        .then()
                        .body("state", equalTo("DONE")));
        as("analyst")
                .queryParam("with", newest().getInt("baseVersion"))
                .get("policies/{v}/diff", version)
                .then()
                .body("changes.path", hasItem("ladder[bronze].enter"));
    }

    @Test
    void thereIsOneAtATimeOverAllInstances() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        int before = counted("jobs where kind = 'refresh'");
        var other = JobsOfTests.running(RefreshingThresholds.CODE);
        try {
            everyNight.refresh();
            as("admin")
                    .post("policies/refreshes")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:refresh-running"));
        } finally {
            JobsOfTests.forget(other);
        }
        assertThat(counted("jobs where kind = 'refresh'")).isEqualTo(before);
    }

    private void night() throws SQLException {
        everyNight.refresh();
        JobsOfTests.awaitNoneRuns(RefreshingThresholds.CODE);
    }

    public static final class Last implements QuarkusTestProfile {}
}
