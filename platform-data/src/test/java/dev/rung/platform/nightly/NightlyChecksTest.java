package dev.rung.platform.nightly;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.Database;
import dev.rung.platform.store.Store;
import dev.rung.testing.Servers;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each object of a class is what an instance has of it.
@QuarkusTest
@WithTestResource(Servers.class)
class NightlyChecksTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 3, 2);

    @Inject
    AgroalDataSource database;

    @Inject
    Store store;

    private final AtomicInteger made = new AtomicInteger();

    @BeforeEach
    void thereIsOne() {
        Database.APPLICATION.execute("insert into nightly_checks (name) values ('test')");
    }

    @AfterEach
    void itIsGone() {
        Database.APPLICATION.execute("delete from nightly_checks where name = 'test'");
    }

    @Test
    void ofInstancesThatBeginTogetherOneMakesIt() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> once(NIGHT, () -> {
            begun.countDown();
            meet(mayEnd);
            return made.incrementAndGet();
        }));
        meet(begun);

        assertThat(once(NIGHT, made::incrementAndGet)).isFalse();
        assertThat(made).hasValue(0);
        mayEnd.countDown();

        assertThat(first.get(30, SECONDS)).isTrue();
        assertThat(once(NIGHT, made::incrementAndGet)).isTrue();
        assertThat(made).hasValue(1);
    }

    @Test
    void theNextNightIsCheckedAnew() {
        assertThat(once(NIGHT, made::incrementAndGet)).isTrue();
        assertThat(once(NIGHT.plusDays(1), made::incrementAndGet)).isTrue();
        assertThat(once(NIGHT, made::incrementAndGet)).isTrue();

        assertThat(made).hasValue(2);
    }

    /// It renewed its lease for the last time.
    @Test
    void theCheckOfAnInstanceThatDiesIsTakenOver() {
        Database.APPLICATION.execute("update nightly_checks set leased_until = clock_timestamp() + interval '2 seconds'"
                + " where name = 'test'");
        assertThat(once(NIGHT, made::incrementAndGet)).isFalse();

        await().atMost(30, SECONDS).until(() -> once(NIGHT, made::incrementAndGet));
        assertThat(made).hasValue(1);
    }

    /// This one takes as long as two leases.
    @Test
    void aLongCheckKeepsItsLeaseAndNeitherConnectionNorTransaction() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var brief = new NightlyChecks(database, store, Clock.systemUTC(), Duration.ofSeconds(1));
        var first = CompletableFuture.supplyAsync(() -> once(brief, NIGHT, () -> {
            begun.countDown();
            meet(mayEnd);
            return made.incrementAndGet();
        }));
        meet(begun);

        await().atMost(20, SECONDS)
                .pollInterval(Duration.ofMillis(200))
                .during(Duration.ofSeconds(7))
                .untilAsserted(() -> {
                    assertThat(once(NIGHT, made::incrementAndGet)).isFalse();
                    assertThat(Database.APPLICATION.count("pg_stat_activity where usename = 'platform'"
                                    + " and state like 'idle in transaction%' and query like '%nightly_checks%'"))
                            .isZero();
                });
        mayEnd.countDown();

        assertThat(first.get(30, SECONDS)).isTrue();
        assertThat(made).hasValue(1);
    }

    @Test
    void whicheverInstanceMakesTheNextOneAllShowIt() throws SQLException {
        var one = new SimpleMeterRegistry();
        var other = new SimpleMeterRegistry();
        var results = results(one);
        var othersResults = results(other);
        assertThat(shown(one)).isEqualTo(-1);

        once(NIGHT, () -> 3);
        results.read();
        othersResults.read();
        assertThat(shown(one)).isEqualTo(3);
        assertThat(shown(other)).isEqualTo(3);

        once(NIGHT.plusDays(1), () -> 0);
        results.read();
        othersResults.read();
        assertThat(shown(one)).isZero();
        assertThat(shown(other)).isZero();
    }

    @Test
    void oneThatFailsIsShownAndLeftToTheNextNight() throws SQLException {
        var meters = new SimpleMeterRegistry();
        var results = results(meters);

        assertThat(once(NIGHT, () -> {
                    throw new SQLException("as in a test");
                }))
                .isTrue();
        results.read();

        assertThat(shown(meters)).isEqualTo(-2);
        assertThat(once(NIGHT, made::incrementAndGet)).isTrue();
        assertThat(made).hasValue(0);
    }

    /// The first one begins with its own night. One that fails stops none after it, and is where the next begins.
    @Test
    void workOfNightsThatWereMissedOrFailedIsMadeUpForOldestFirst() throws SQLException {
        var done = new ArrayList<LocalDate>();
        var checks = new NightlyChecks(database, store, Clock.systemUTC());
        checks.each("test", NIGHT, done::add);
        checks.each("test", NIGHT, done::add);
        assertThat(done).containsExactly(NIGHT);

        assertThatThrownBy(() -> checks.each("test", NIGHT.plusDays(3), night -> {
                    if (night.equals(NIGHT.plusDays(2))) {
                        throw new SQLException("as in a test");
                    }
                    done.add(night);
                }))
                .hasMessage("Nights that failed: 1")
                .hasCauseInstanceOf(SQLException.class);
        assertThat(done).containsExactly(NIGHT, NIGHT.plusDays(1), NIGHT.plusDays(3));
        done.clear();
        checks.each("test", NIGHT.plusDays(4), done::add);

        assertThat(done).containsExactly(NIGHT.plusDays(2), NIGHT.plusDays(3), NIGHT.plusDays(4));
    }

    @Test
    void theFirstNightIsMadeUpForToo() throws SQLException {
        var checks = new NightlyChecks(database, store, Clock.systemUTC());
        assertThatThrownBy(() -> checks.each("test", NIGHT, _ -> {
                    throw new SQLException("as in a test");
                }))
                .hasCauseInstanceOf(SQLException.class);

        var done = new ArrayList<LocalDate>();
        checks.each("test", NIGHT.plusDays(1), done::add);

        assertThat(done).containsExactly(NIGHT, NIGHT.plusDays(1));
    }

    @Test
    void noMoreNightsAreMadeUpForThanOneNightBears() throws SQLException {
        var checks = new NightlyChecks(database, store, Clock.systemUTC());
        checks.each("test", NIGHT, _ -> made.incrementAndGet());

        checks.each("test", NIGHT.plusDays(1000), _ -> made.incrementAndGet());

        assertThat(made).hasValue(1 + NightlyChecks.MOST_NIGHTS);
    }

    @Test
    void eachNightsWorkIsDoneByAStart() {
        var night = new AtomicReference<>(NIGHT.minusDays(1));
        new NightlyChecks(database, store, Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), store.zone()))
                .startEach("test", night::set);

        await().atMost(30, SECONDS)
                .until(() -> Database.APPLICATION.count(
                                "nightly_checks where done_until = '2026-03-02' and night = '2026-03-02' and found = 0")
                        == 1);
        assertThat(night).hasValue(LocalDate.of(2026, 3, 2));
    }

    @Test
    void howLongAgoTheLastOneWasGrowsWhileNoneComesToItsEnd() throws SQLException {
        var meters = new SimpleMeterRegistry();
        var results =
                new EveryMinuteReadChecks(database, meters, Clock.offset(Clock.systemUTC(), Duration.ofHours(27)));
        results.gauge("test.found", "test");

        results.read();

        assertThat(meters.get("rung.nightly.check.age")
                        .tag("check", "test")
                        .timeGauge()
                        .value(SECONDS))
                .isBetween(27.0 * 3600 - 60, 27.0 * 3600 + 60);
    }

    @Test
    void aNightEndsByItself() {
        new NightlyChecks(database, store, Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), store.zone()))
                .start("test", made::incrementAndGet);

        await().atMost(30, SECONDS)
                .until(() ->
                        Database.APPLICATION.count("nightly_checks where night = '2026-03-02' and found = 1") == 1);
    }

    private boolean once(LocalDate night, NightlyChecks.NightlyCheck check) {
        return once(new NightlyChecks(database, store, Clock.systemUTC()), night, check);
    }

    private static boolean once(NightlyChecks checks, LocalDate night, NightlyChecks.NightlyCheck check) {
        try {
            return checks.once("test", night, check);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EveryMinuteReadChecks results(SimpleMeterRegistry meters) {
        var results = new EveryMinuteReadChecks(database, meters, Clock.systemUTC());
        results.gauge("test.found", "test");
        return results;
    }

    private static double shown(SimpleMeterRegistry meters) {
        return meters.get("test.found").gauge().value();
    }

    private static void meet(CountDownLatch other) {
        try {
            assertThat(other.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
