package dev.rung.scoring.population.job;

import static dev.rung.scoring.Tables.count;
import static dev.rung.scoring.Tables.execute;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.platform.json.JsonText;
import dev.rung.scoring.GoldCustomer;
import dev.rung.scoring.Tables;
import dev.rung.scoring.population.scan.Population;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// On a real PostgreSQL; each runner is an instance. The service's own runner knows nothing of these kinds.
@QuarkusTest
@WithTestResource(Servers.class)
class JobRunnerTest {

    private static final int CUSTOMERS = 40;

    @Inject
    Sql sql;

    @Inject
    Population population;

    @Inject
    JsonText json;

    @Inject
    ClosingJob closing;

    private final String code = "test-" + ThreadLocalRandom.current().nextInt(1_000_000);

    @BeforeEach
    void thereAreSome() throws SQLException {
        Tables.addLike(GoldCustomer.arrives().id(), 1, CUSTOMERS);
    }

    @AfterEach
    void theyAreGone() throws SQLException {
        Tables.remove(1, CUSTOMERS);
        execute("delete from jobs where kind like 'test-%'");
    }

    @Test
    void twoInstancesShareAJobAndEachPartIsDoneOnce() throws Exception {
        var both = new CountDownLatch(2);
        // nobody ends the first part before the other has begun one
        var one = new CountingKind(code, _ -> meet(both));
        var other = new CountingKind(code, _ -> meet(both));
        var job = begin(code, 3);
        int parts = parts(job) - 1;

        atOnce(runner(one), runner(other));

        assertThat(one.done()).isNotEmpty();
        assertThat(other.done()).isNotEmpty();
        assertThat(Stream.of(one, other).flatMap(kind -> kind.done().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, parts).boxed().toList());
        assertThat(ended(job).state()).isEqualTo("DONE");
        assertThat(ended(job).report()).isEqualTo(ofOneInstanceAndOnePart());
        assertThat(parts(job)).isZero();
    }

    /// They begin with what all ranges came to, and the conclusion waits for them.
    @Test
    void sharesFollowTheRangesAndInstancesShareThemToo() throws Exception {
        var whole = sum(ofOneInstanceAndOnePart());
        var both = new CountDownLatch(2);
        var one = new CountingKind(code, _ -> {}, 4, () -> meet(both));
        var other = new CountingKind(code, _ -> {}, 4, () -> meet(both));
        var job = jobs(3).begin(code, 4, 1, null, "test", Instant.now(), null).orElseThrow();

        // who finds nothing to do before the other has ended a range looks again, as the timer does
        atOnce(() -> untilEnded(job, runner(one)), () -> untilEnded(job, runner(other)));

        assertThat(one.done()).anyMatch(part -> part < 0);
        assertThat(other.done()).anyMatch(part -> part < 0);
        assertThat(Stream.of(one, other).flatMap(kind -> kind.done().stream()).filter(part -> part < 0))
                .containsExactlyInAnyOrder(-1, -2, -3, -4);
        var counted = sum(ended(job).report());
        assertThat(counted.customers()).isEqualTo(whole.customers());
        assertThat(counted.spend().subtract(whole.spend()).intValueExact())
                .isEqualTo(4 * whole.customers().size());
        assertThat(parts(job)).isZero();
    }

    @Test
    void thePartOfAnInstanceThatDiedIsTakenOverOnceItsLeaseEnds() throws SQLException {
        var job = begin(code, 7);
        var leases = new JobParts(sql, terms(7, Duration.ofSeconds(2)));
        var left = leases.lease(List.of(code)).orElseThrow();
        var kind = new CountingKind(code, _ -> {});
        var successor = runner(kind);

        successor.work();
        assertThat(kind.done()).isNotEmpty().doesNotContain(left.number());
        assertThat(ended(job).state()).isEqualTo("RUNNING");

        await().atMost(30, SECONDS).until(() -> {
            successor.work();
            return !ended(job).state().equals("RUNNING");
        });

        assertThat(ended(job).report()).isEqualTo(ofOneInstanceAndOnePart());
        assertThat(kind.done()).contains(left.number()).doesNotHaveDuplicates();
    }

    /// An instance that was only slow comes back.
    @Test
    void whoHasLostTheLeaseKeepsNothing() throws SQLException {
        var job = begin(code, 7);
        var leases = new JobParts(sql, terms(7, Duration.ZERO));
        var part = leases.lease(List.of(code)).orElseThrow();
        var successor = leases.lease(List.of(code)).orElseThrow();
        assertThat(successor.number()).isEqualTo(part.number());

        assertThat(sql.<Boolean>transaction(rows -> JobParts.finish(rows, part, new JobParts.FinishedPart("{}", 0))))
                .isFalse();
        assertThat(sql.<Boolean>transaction(rows -> JobParts.fail(rows, part, "too late", Instant.now())))
                .isFalse();
        assertThat(ended(job).state()).isEqualTo("RUNNING");
    }

    @Test
    void whoSaysThatItIsStillAtItKeepsItsLease() throws SQLException {
        begin(code, 1_000);
        var slow =
                new JobParts(sql, terms(7, Duration.ZERO)).lease(List.of(code)).orElseThrow();
        var leases = new JobParts(sql, terms(7, Duration.ofMinutes(1)));

        leases.renew(List.of(slow.lease()));

        assertThat(leases.lease(List.of(code))).isEmpty();
    }

    @Test
    void aPartThatFailsFailsItsJobAndNothingElse() throws SQLException {
        var bad = new CountingKind(code, part -> {
            if (part.number() == 2) {
                throw new IllegalStateException("as in a test");
            }
        });
        var good = new CountingKind(code + "-good", _ -> {});
        var fails = begin(bad.code(), 7);
        var goesOn = begin(good.code(), 7);

        runner(bad, good).work();

        assertThat(ended(fails).state()).isEqualTo("FAILED");
        assertThat(ended(fails).report()).isNull();
        assertThat(ended(fails).finishedAt()).isNotNull();
        assertThat(count(
                        "jobs where id = '" + fails.id() + "' and failure = 'part 2: java.lang.IllegalStateException'"))
                .isEqualTo(1);
        assertThat(bad.cleared()).containsExactly(fails.id());
        assertThat(parts(fails)).isZero();
        assertThat(ended(goesOn).state()).isEqualTo("DONE");
        assertThat(good.cleared()).isEmpty();
        assertThat(begin(bad.code(), 7).state()).isEqualTo("RUNNING");
    }

    @Test
    void aPartThatEndsWhoeverBeginsItIsGivenUp() throws SQLException {
        var job = begin(code, 1_000);
        var leases = new JobParts(sql, terms(7, Duration.ZERO));
        for (int crash = 0; crash < 3; crash++) {
            var _ = leases.lease(List.of(code)).orElseThrow();
        }
        var kind = new CountingKind(code, _ -> {});

        runner(kind).work();

        assertThat(ended(job).state()).isEqualTo("FAILED");
        assertThat(kind.done()).isEmpty();
    }

    @Test
    void thereIsOneOfAKindAtATimeAndOneANight() throws SQLException {
        var night = LocalDate.of(2026, 3, 2);
        var job = begin(code, 7, night).orElseThrow();
        assertThat(begin(code, 7, null)).isEmpty();
        assertThat(begin(code + "-other", 7, night)).isPresent();

        runner(new CountingKind(code, _ -> {})).work();

        assertThat(ended(job).state()).isEqualTo("DONE");
        assertThat(begin(code, 7, night)).isEmpty();
        assertThat(begin(code, 7, null)).isPresent();
    }

    /// Parts are as the table was when the job began; whoever comes later lies in one of them.
    @Test
    void nobodyIsMissedWhoComesMeanwhile() throws SQLException {
        Tables.remove(1, 1);
        Tables.remove(CUSTOMERS, CUSTOMERS);
        var job = begin(code, 7);
        Tables.addLike(new UUID(0, 2), 1, 1);
        Tables.addLike(new UUID(0, 2), CUSTOMERS, CUSTOMERS);

        runner(new CountingKind(code, _ -> {})).work();

        assertThat(ended(job).report()).isEqualTo(ofOneInstanceAndOnePart());
    }

    /// A customer who cannot be read is counted, in whichever part they lie.
    @Test
    void whoseStateIsOnItsWayIsLeftOutAndCounted() throws SQLException {
        var before = sum(ofOneInstanceAndOnePart());
        execute("update customer_states set revision = revision - 1 where customer_id in ('" + new UUID(0, 1) + "', '"
                + new UUID(0, CUSTOMERS) + "')");
        var job = begin(code, 7);

        runner(new CountingKind(code, _ -> {})).work();

        var counted = sum(ended(job).report());
        assertThat(counted.unpaired()).isEqualTo(before.unpaired() + 2);
        assertThat(counted.customers()).hasSize(before.customers().size() - 2);
    }

    private CountingKind.Sum sum(@Nullable String report) {
        return json.read(Objects.requireNonNull(report), CountingKind.Sum.class);
    }

    private @Nullable String ofOneInstanceAndOnePart() throws SQLException {
        var job = begin(code + "-alone", 100_000);
        assertThat(parts(job)).isEqualTo(2);
        runner(new CountingKind(code + "-alone", _ -> {})).work();
        return ended(job).report();
    }

    private Job begin(String kind, int partSize) throws SQLException {
        return begin(kind, partSize, null).orElseThrow();
    }

    private Optional<Job> begin(String kind, int partSize, @Nullable LocalDate night) throws SQLException {
        return jobs(partSize).begin(kind, 0, 1, night, "test", Instant.now(), null);
    }

    private Job ended(Job job) throws SQLException {
        return jobs(1).latest(job.kind(), 1, null).orElseThrow();
    }

    private static int parts(Job job) throws SQLException {
        return (int) count("job_parts where job_id = '" + job.id() + "'");
    }

    private Jobs jobs(int partSize) {
        return new Jobs(sql, json, terms(partSize, Duration.ofMinutes(1)), Clock.systemUTC());
    }

    private JobRunner runner(JobKind<?>... kinds) {
        var terms = terms(1, Duration.ofMinutes(1));
        return new JobRunner(
                List.of(kinds),
                new Jobs(sql, json, terms, Clock.systemUTC()),
                new JobParts(sql, terms),
                closing,
                population,
                sql,
                json,
                Clock.systemUTC());
    }

    private static JobTerms terms(int partSize, Duration lease) {
        return new JobTerms() {

            @Override
            public Duration every() {
                return Duration.ofDays(1);
            }

            @Override
            public Duration lease() {
                return lease;
            }

            @Override
            public int partSize() {
                return partSize;
            }
        };
    }

    private void untilEnded(Job job, JobRunner runner) {
        await().atMost(60, SECONDS).until(() -> {
            runner.work();
            return !ended(job).state().equals("RUNNING");
        });
    }

    private static void atOnce(JobRunner... runners) throws Exception {
        atOnce(Stream.of(runners).<Runnable>map(runner -> runner::work).toArray(Runnable[]::new));
    }

    private static void atOnce(Runnable... work) throws Exception {
        var all = Stream.of(work)
                .map(one -> CompletableFuture.runAsync(one, Thread::startVirtualThread))
                .toList();
        for (var one : all) {
            one.get(60, SECONDS);
        }
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            assertThat(both.await(30, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
