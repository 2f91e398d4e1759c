package dev.rung.benefits.ledger;

import static dev.rung.benefits.Database.count;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.benefits.PointsEvent.Redeemed;
import dev.rung.contracts.benefits.PointsEvent.Released;
import dev.rung.contracts.benefits.PointsEvent.Reserved;
import dev.rung.contracts.benefits.PointsEvent.Restored;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class SpendingTest {

    private static final Source MUG = redemption("mug");
    private static final Instant NOW = Instant.now();

    @Inject
    Spending spending;

    private final Shopper alice = new Shopper();
    private final LotHolder holder = new LotHolder(alice.id, alice.externalId);

    @BeforeEach
    void aliceHasAHundredPoints() {
        alice.registers()
                .pays("o1", "70", NOW.minusSeconds(120))
                .completes("o1", NOW.minusSeconds(60))
                .pays("o2", "30", NOW.minusSeconds(110))
                .completes("o2", NOW.minusSeconds(60))
                .awaitAllProcessed();
    }

    @Test
    void pointsAreReservedThenRedeemedThenRestored() {
        assertThat(reserve(MUG, 80)).isInstanceOf(Done.class);
        balanceIs(20, 80);
        assertThat(redeem(MUG)).isInstanceOf(Done.class);
        balanceIs(20, 0);
        assertThat(restore(MUG, 50)).isInstanceOf(Done.class);
        balanceIs(70, 0);

        assertThat(entries())
                .startsWith(
                        tuple("restore", 50, "redemption", "mug"),
                        tuple("redeem", -80, "redemption", "mug"),
                        tuple("reserve", -80, "redemption", "mug"));
        theBooksHold();
    }

    @Test
    void reservedPointsGoBackToTheLotsTheyCameFrom() {
        var before = lots();

        reserve(MUG, 80);
        assertThat(release(MUG)).isInstanceOf(Done.class);

        assertThat(lots()).isEqualTo(before);
        balanceIs(100, 0);
        theBooksHold();
    }

    @Test
    void eachActIsDoneOnce() {
        assertThat(redeem(MUG)).isEqualTo(new Unknown());
        assertThat(reserve(MUG, 101)).isEqualTo(new NotEnough(100));
        assertThat(reserve(MUG, 60)).isInstanceOf(Done.class);
        assertThat(reserve(MUG, 60)).isInstanceOf(Repeated.class);
        assertThat(reserve(MUG, 61)).isInstanceOf(Conflict.class);
        assertThat(redeem(MUG)).isInstanceOf(Done.class);
        assertThat(redeem(MUG)).isInstanceOf(Repeated.class);
        assertThat(release(MUG)).isInstanceOf(Conflict.class);
        assertThat(restore(MUG, 40)).isInstanceOf(Done.class);
        assertThat(restore(MUG, 40)).isInstanceOf(Repeated.class);
        assertThat(restore(MUG, 39)).isInstanceOf(Repeated.class);
        assertThat(restore(MUG, 61)).isInstanceOf(Conflict.class);
        assertThat(restore(MUG, 60)).isInstanceOf(Done.class);
        balanceIs(100, 0);
        theBooksHold();
    }

    /// The guard is the lock on the balance. Without it more than ten find the same hundred points.
    @Test
    void parallelRedemptionsOfOneBalanceSpendItOnce() throws Exception {
        var outcomes = inParallel(40, i -> spending.reserve(holder, redemption("r" + i), 10));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(10);
        assertThat(outcomes)
                .filteredOn(outcome -> !(outcome instanceof Done))
                .hasSize(30)
                .containsOnly(new NotEnough(0));
        balanceIs(0, 100);
        theBooksHold();
    }

    @Test
    void aReservationThatIsConfirmedAndCancelledAtOnceIsOneOfThem() throws Exception {
        reserve(MUG, 60);

        var outcomes = inParallel(20, i -> i % 2 == 0 ? spending.redeem(holder, MUG) : spending.release(holder, MUG));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(count("select reserved from balances where customer_id = ?", alice.id))
                .isZero();
        theBooksHold();
    }

    @Test
    void aRefundBetweenReservingAndCancellingIsTakenWhenThePointsComeBack() {
        reserve(MUG, 100);
        alice.getsBack("o1", "70", NOW).awaitAllProcessed();
        balanceIs(0, 100);

        release(MUG);

        balanceIs(30, 0);
        theBooksHold();
    }

    @Test
    void aSpendIsToldAndReadsAsOneLine() {
        reserve(MUG, 80);
        redeem(MUG);
        restore(MUG, 80);
        reserve(redemption("cup"), 10);
        release(redemption("cup"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(alice.announced().stream()
                                .map(PointsEvent::getClass)
                                .<Class<?>>map(type -> type)
                                .filter(type -> Stream.of(
                                                Reserved.class, Redeemed.class, Restored.class, Released.class)
                                        .anyMatch(type::equals)))
                        .containsExactly(
                                Reserved.class, Redeemed.class, Restored.class, Reserved.class, Released.class));
        sources()
                .body("items.source.id", equalTo(List.of("cup", "mug", "o2", "o1")))
                .body("items[0].entries.kind", contains("release", "reserve"))
                .body("items[1].entries.kind", contains("restore", "redeem", "reserve"))
                .body("items[1].available", equalTo(0))
                .body("items[3].source.kind", equalTo("order"))
                .body("items[3].available", equalTo(70))
                .body("items[3].entries.kind", contains("activate", "earn"));
    }

    private SpendingOutcome reserve(Source source, long points) {
        return run(() -> spending.reserve(holder, source, points));
    }

    private SpendingOutcome redeem(Source source) {
        return run(() -> spending.redeem(holder, source));
    }

    private SpendingOutcome release(Source source) {
        return run(() -> spending.release(holder, source));
    }

    private SpendingOutcome restore(Source source, long inAll) {
        return run(() -> spending.restore(holder, source, inAll, CauseKind.REDEMPTION));
    }

    private static <T> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SpendingOutcome> inParallel(int times, Function<Integer, Uni<SpendingOutcome>> act)
            throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var tries = Stream.iterate(0, i -> i + 1)
                    .limit(times)
                    .<Callable<SpendingOutcome>>map(i -> () -> run(() -> act.apply(i)))
                    .toList();
            return threads.invokeAll(tries).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }

    private void balanceIs(int available, int reserved) {
        var points = alice.points();
        assertThat(points.getInt("available")).as("available").isEqualTo(available);
        assertThat(points.getInt("reserved")).as("reserved").isEqualTo(reserved);
    }

    private List<Tuple> entries() {
        return alice.entries().stream()
                .map(entry -> {
                    var source = (Map<?, ?>) requireNonNull(entry.get("source"));
                    return tuple(entry.get("kind"), entry.get("points"), source.get("kind"), source.get("id"));
                })
                .toList();
    }

    private ValidatableResponse sources() {
        return given().auth()
                .oauth2(Tokens.customer(alice.externalId))
                .get("/api/v1/me/points/sources")
                .then()
                .statusCode(200);
    }

    private String lots() {
        return String.valueOf(count("""
                select hashtext(string_agg(source_id || available || reserved || expires_on, ',' order by source_id))
                from lots where customer_id = ?""", alice.id));
    }

    private static void theBooksHold() {
        given().auth()
                .oauth2(Tokens.of("approver"))
                .post("/api/v1/points/proof")
                .then()
                .body("holds", equalTo(true));
    }

    private static Source redemption(String id) {
        return new Source(SourceKind.REDEMPTION, id, "/shop");
    }
}
