package dev.rung.benefits.merge;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.redemption.Member;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two customers who turn out to be one, A part of B, while others want the same locks.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedAccountRacesTest {

    private static final Instant NOW = Instant.now();
    private static final LocalDate SOON = LocalDate.now().plusMonths(2);
    private static final LocalDate LATER = LocalDate.now().plusMonths(9);
    private static final Source MUG = new Source(SourceKind.REDEMPTION, "mug", null);

    @Inject
    Ledger ledger;

    @Inject
    Spending spending;

    private Member a;
    private Member b;

    @BeforeEach
    void aHasPointsThatEndSoonAndBSomeThatEndLater() {
        a = new Member(ledger).withPoints("a", 30, SOON, NOW);
        b = new Member(ledger).withPoints("b", 70, LATER, NOW);
    }

    /// The guard is the lock on both balances. Each tries to have the points of both.
    @Test
    void atOnceExactlyAsManySucceedAsThePointsAllow() throws Exception {
        a.shopper.isPartOf(b.shopper);

        var outcomes = inParallel(
                40,
                i -> spending.reserve(
                        (i % 2 == 0 ? a : b).holder(), new Source(SourceKind.REDEMPTION, "r" + i, null), 10));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(10);
        assertThat(outcomes).filteredOn(NotEnough.class::isInstance).hasSize(30);
        a.has(0, 30, 0);
        b.has(0, 70, 0);
        theBooksHold();
    }

    /// The undoing comes while somebody waits for the points of both.
    @Test
    void whoWaitsForAnUndoingSpendsTheirOwn() throws Exception {
        a.shopper.isPartOf(b.shopper);

        var outcomes = whileChanging(null, List.of(() -> spending.reserve(b.holder(), MUG, 100)));

        assertThat(outcomes).containsExactly(new NotEnough(70));
        a.has(30, 0, 0);
        b.has(70, 0, 0);
    }

    /// Each has one of the locks that the other one wants, as soon as they are one.
    @Test
    void whoWaitsForAMergeFindsThemOneAndNobodyFails() throws Exception {
        var outcomes = whileChanging(
                new UUID[] {a.shopper.id, b.shopper.id},
                List.of(
                        () -> spending.reserve(a.holder(), MUG, 100),
                        () -> spending.reserve(b.holder(), new Source(SourceKind.REDEMPTION, "pen", null), 100)));

        assertThat(outcomes).hasSize(2).hasAtLeastOneElementOfType(Done.class).contains(new NotEnough(0));
        a.has(0, 30, 0);
        b.has(0, 70, 0);
        theBooksHold();
    }

    /// Requests lock a balance before the directory's row: so does a merge, or each would wait for the other.
    @Test
    void aMergeWaitsForBalancesBeforeItHasTheDirectory() throws Exception {
        try (var other = Database.connect()) {
            other.setAutoCommit(false);
            lockBoth(other);
            a.shopper.becomesPartOf(b.shopper);
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.waitingForALock() > 0);

            try (var directory =
                    other.prepareStatement("select from known_customer where customer_id = ? for key share nowait")) {
                directory.setObject(1, a.shopper.id);
                directory.execute();
            }
            other.rollback();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        count("select count(*) from balances where whole is not null and customer_id = ?", a.shopper.id)
                                == 1);
    }

    /// @param whole that is written on both while the others wait for the locks
    private List<SpendingOutcome> whileChanging(UUID @Nullable [] whole, List<Supplier<Uni<SpendingOutcome>>> acts)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(acts.size());
                var other = Database.connect()) {
            other.setAutoCommit(false);
            lockBoth(other);
            var waiting =
                    acts.stream().map(act -> threads.submit(() -> run(act))).toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.waitingForALock() >= acts.size());
            try (var change = other.prepareStatement("update balances set whole = ? where customer_id in (?, ?)")) {
                change.setArray(1, whole == null ? null : other.createArrayOf("uuid", whole));
                change.setObject(2, a.shopper.id);
                change.setObject(3, b.shopper.id);
                change.executeUpdate();
            }
            other.commit();
            var outcomes = new ArrayList<SpendingOutcome>();
            for (var one : waiting) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    /// Timers take only whom nobody else has: of a person all or none, since limits count all of them.
    @Test
    void whoIsOneWithSomebodyLockedIsNotFree() throws Exception {
        var both = List.of(a.shopper.id, b.shopper.id);
        try (var other = Database.connect()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement("select from balances where customer_id = ? for update")) {
                lock.setObject(1, a.shopper.id);
                lock.execute();
            }
            assertThat(run(() -> ledger.lockFree(both))).containsExactly(b.shopper.id);
            other.rollback();
            a.shopper.isPartOf(b.shopper);
            try (var lock = other.prepareStatement("select from balances where customer_id = ? for update")) {
                lock.setObject(1, a.shopper.id);
                lock.execute();
            }

            assertThat(run(() -> ledger.lockFree(both))).isEmpty();
            assertThat(run(() -> ledger.lockFree(List.of(b.shopper.id)))).isEmpty();
            other.rollback();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(run(() -> ledger.lockFree(both))).containsExactlyInAnyOrderElementsOf(both));
    }

    private void lockBoth(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select from balances where customer_id in (?, ?) for update")) {
            lock.setObject(1, a.shopper.id);
            lock.setObject(2, b.shopper.id);
            lock.execute();
        }
    }

    /// A client that waits while they become one finds them one, or has spent before it.
    @Test
    void mergedAndUndoneWhileBothSpendNothingIsSpentTwice() throws Exception {
        try (var merging = Executors.newSingleThreadExecutor()) {
            var merged = merging.submit(() -> {
                for (var times = 0; times < 4; times++) {
                    a.shopper.isPartOf(times % 2 == 0 ? b.shopper : null);
                }
            });
            var outcomes = inParallel(
                    60,
                    i -> spending.reserve(
                            (i % 2 == 0 ? a : b).holder(), new Source(SourceKind.REDEMPTION, "r" + i, null), 10));
            merged.get();
            assertThat(outcomes).filteredOn(Done.class::isInstance).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(count(
                        "select coalesce(sum(available + reserved), 0) from balances where customer_id in (?, ?)",
                        a.shopper.id,
                        b.shopper.id))
                .isEqualTo(100);
        assertThat(count(
                        "select count(*) from balances where whole is not null and customer_id in (?, ?)",
                        a.shopper.id,
                        b.shopper.id))
                .isZero();
        theBooksHold();
    }

    private static List<SpendingOutcome> inParallel(int times, Try act) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var tries = IntStream.range(0, times)
                    .<Callable<SpendingOutcome>>mapToObj(i -> () -> run(() -> act.of(i)))
                    .toList();
            return threads.invokeAll(tries).stream().map(Future::resultNow).toList();
        }
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @FunctionalInterface
    private interface Try {

        Uni<SpendingOutcome> of(int number);
    }
}
