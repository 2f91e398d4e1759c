package dev.rung.scoring.population.refresh;

import static dev.rung.scoring.population.refresh.RefreshClient.as;
import static dev.rung.scoring.population.refresh.RefreshClient.counted;
import static dev.rung.scoring.population.refresh.RefreshClient.inForce;
import static dev.rung.scoring.population.refresh.RefreshClient.newest;
import static dev.rung.scoring.population.refresh.RefreshClient.rails;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.platform.database.Await;
import dev.rung.scoring.population.job.JobsOfTests;
import dev.rung.scoring.population.scan.Population;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Refreshes among people who write policies too.
@QuarkusTest
@TestProfile(RefreshTest.Last.class)
@WithTestResource(Servers.class)
class RefreshAndPeopleTest {

    @Inject
    EveryNightRefresh everyNight;

    @Inject
    RefreshingThresholds thresholds;

    @Inject
    Population population;

    @Inject
    SettableClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @BeforeEach
    void theNightIsYoung() throws SQLException {
        RefreshClient.theNightIsYoung();
    }

    @Test
    void whatPeopleWroteBeforeARefreshIsDraftedAgain() throws SQLException {
        int base = inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        int approved = RefreshClient.approved(rails("0.6", "0.5", "0.4", "0.3"));
        night();
        int refresh = newest().getInt("version");

        as("admin")
                .body(Map.of("notice", "waived", "reason", "test"))
                .post("policies/{v}/publication", approved)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:policy-overtaken"))
                .body("by", equalTo(refresh))
                .body("refreshOf", equalTo(base));
        assertThat(inForce(rails("0.6", "0.5", "0.4", "0.3"), 0)).isGreaterThan(refresh);
    }

    @Test
    void whatPeopleHaveAnnouncedIsNeverOvertaken() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        int announced = RefreshClient.approved(rails("0.6", "0.5", "0.4", "0.3"));
        as("marketer")
                .body(Map.of(
                        "effectiveAt", Instant.now().plus(300, ChronoUnit.DAYS).toString()))
                .post("policies/{v}/publication", announced)
                .then()
                .statusCode(200);
        int before = counted("policies");

        night();

        assertThat(counted("policies")).isEqualTo(before);
        as("admin")
                .post("policies/refreshes")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:refresh-waits"))
                .body("version", equalTo(announced));
    }

    @Test
    void anAdministratorMayAskForTheFirstOneButNotShortenTheCadence() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 0);
        night();
        int before = counted("jobs where kind = 'refresh'");
        as("admin").post("policies/refreshes").then().statusCode(202).body("state", equalTo("RUNNING"));
        await().atMost(ofSeconds(60)).until(() -> newest().getString("state").equals("PUBLISHED"));

        assertThat(counted("jobs where kind = 'refresh'")).isEqualTo(before + 1);
        assertThat(newest().getString("startedBy")).isNotEqualTo("timer");
        await().atMost(ofSeconds(30))
                .untilAsserted(() -> as("admin")
                        .post("policies/refreshes")
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("urn:problem:refresh-not-due")));
    }

    /// Ten minutes later one record that was accepted now is still missing.
    @Test
    void nothingIsDrawnFromATableThatIsBehind() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        // the round that a policy begins writes progress too
        await().atMost(ofSeconds(60))
                .until(() -> counted("standings where cast(assessment ->> 'assessedAt' as timestamptz)"
                                + " > now() - interval '3 seconds'")
                        == 0);
        int before = counted("jobs where kind = 'refresh'");
        // other tests leave places of partitions that there are not
        var partition = "progress_by_topic where topic = 'assessments' and partition ="
                + " (select min(partition) from progress where partition >= 0)";
        RefreshClient.execute("update " + partition.replaceFirst(" where", " set readable = readable - 1 where"));
        clock.set(Instant.now().plus(10, ChronoUnit.MINUTES));
        try {
            night();
            assertThat(counted("jobs where kind = 'refresh'")).isEqualTo(before);
            as("admin")
                    .post("policies/refreshes")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:refresh-behind"))
                    .body("unread", equalTo(1));
        } finally {
            RefreshClient.execute("update " + partition.replaceFirst(" where", " set readable = readable + 1 where"));
        }
        night();
        assertThat(newest().getString("state")).isEqualTo("PUBLISHED");
    }

    @Test
    void whoPublishesWhileEverybodyIsCountedGoesFirst() throws SQLException {
        inForce(rails("0.5", "0.4", "0.3", "0.2"), 2);
        var inForce = thresholds.inForce();
        int people = inForce(rails("0.6", "0.5", "0.4", "0.3"), 0);
        var ending = RefreshClient.redrawn(
                thresholds, population, JobsOfTests.ended(RefreshingThresholds.CODE, inForce.version()));
        assertThat(Await.on(() -> Panache.withTransaction(ending)).state()).isEqualTo("OVERTAKEN");
        as("analyst").get("policies/in-force").then().body("version", equalTo(people));
    }

    private void night() throws SQLException {
        everyNight.refresh();
        JobsOfTests.awaitNoneRuns(RefreshingThresholds.CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"marketer", "approver", "analyst"})
    void onlyAnAdministratorAsksForOne(String role) {
        as(role).get("policies/refreshes").then().statusCode(200);
        as(role).post("policies/refreshes").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "agent", "service"})
    void whoHasNoBusinessWithPoliciesSeesNone(String role) {
        as(role).get("policies/refreshes").then().statusCode(403);
    }
}
