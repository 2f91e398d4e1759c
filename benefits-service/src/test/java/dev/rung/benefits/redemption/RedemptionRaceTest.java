package dev.rung.benefits.redemption;

import static dev.rung.benefits.ManyClients.counted;
import static dev.rung.benefits.ManyClients.sent;
import static dev.rung.benefits.redemption.Member.pieces;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.mug;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.booking.OverdueTimer;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Many want the same points, the same pieces or the same redemption, at once.
///
/// The guards: the lock on the customer's balance for points, limits and steps; the condition of the update for
/// the stock.
@QuarkusTest
@WithTestResource(Servers.class)
class RedemptionRaceTest {

    private static final int CLIENTS = 200;

    /// The whole race has 10,000 tries; each takes its turn at one balance.
    private static final int TRIES = Integer.parseInt(System.getenv().getOrDefault("RUNG_TRIES", "600"));

    private static final AtomicInteger KEYS = new AtomicInteger();

    @Inject
    Ledger ledger;

    @Inject
    OverdueTimer timer;

    @Inject
    SettableClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void pointsForSixtyBuySixtyOfAHundred() {
        var alice = new Member(ledger).withPoints(60);
        var mug = mug(1, 100L, Map.of());

        var statuses = reservedBy(List.of(alice), mug, TRIES);

        assertThat(statuses).containsOnly(Map.entry(201, 60L), Map.entry(409, TRIES - 60L));
        alice.has(0, 60, 0);
        assertThat(pieces(mug)).containsExactly(40L, 60L, 0L);
        theBooksHold();
    }

    @Test
    void pointsForAThousandBuyTheHundredThatThereAre() {
        var alice = new Member(ledger).withPoints(1_000);
        var mug = mug(1, 100L, Map.of());

        var statuses = reservedBy(List.of(alice), mug, TRIES);

        assertThat(statuses).containsOnly(Map.entry(201, 100L), Map.entry(409, TRIES - 100L));
        alice.has(900, 100, 0);
        assertThat(pieces(mug)).containsExactly(0L, 100L, 0L);
        theBooksHold();
    }

    /// The balance of one customer makes them take turns; of many, only the stock does.
    @Test
    void manyCustomersBuyNoMoreThanThereIs() {
        var members = Stream.generate(() -> Member.known(ledger).withPoints(10))
                .limit(40)
                .toList();
        var mug = mug(1, 25L, Map.of());

        var statuses = reservedBy(members, mug, 400);

        assertThat(statuses).containsOnly(Map.entry(201, 25L), Map.entry(409, 375L));
        assertThat(pieces(mug)).containsExactly(0L, 25L, 0L);
        theBooksHold();
    }

    @Test
    void aLimitHoldsHoweverManyTryAtOnce() {
        var alice = new Member(ledger).withPoints(100);
        var mug = mug(1, 100L, Map.of("limit", 3, "period", "day"));

        assertThat(reservedBy(List.of(alice), mug, 100)).containsOnly(Map.entry(201, 3L), Map.entry(409, 97L));
    }

    @Test
    void theSameRequestSentManyTimesAtOnceReservesOnce() {
        var alice = new Member(ledger).withPoints(100);
        var mug = mug(1, 100L, Map.of());
        var request = request(alice, mug, "same-" + KEYS.incrementAndGet());

        var statuses =
                counted(sent(CLIENTS, Stream.generate(() -> request).limit(40).toList()));

        assertThat(statuses).containsOnly(Map.entry(201, 1L), Map.entry(200, 39L));
        alice.has(99, 1, 0);
    }

    /// The first one decides; nothing is lost, and nothing is had twice.
    @Test
    void aReservationThatIsConfirmedAsItTimesOutIsOneOfThem() throws Exception {
        var alice = new Member(ledger).withPoints(1_000);
        var mug = mug(10, 100L, Map.of());
        var confirmed = 0;
        for (var i = 0; i < 30; i++) {
            var id = alice.reserved(mug);
            var confirming = HttpRequest.newBuilder(address("/api/v1/me/redemptions/" + id + "/confirmation"))
                    .header("Authorization", "Bearer " + Tokens.customer(alice.shopper.externalId))
                    .POST(BodyPublishers.noBody())
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.sendAsync(confirming, BodyHandlers.ofString());
                // a little later each time: before, while and after it is confirmed
                LockSupport.parkNanos(i * 2_000_000L);
                clock.advance(Duration.ofMinutes(15));
                timer.run();
                var status = answer.orTimeout(30, TimeUnit.SECONDS).join().statusCode();
                assertThat(status).isIn(200, 409);
                confirmed += status == 200 ? 1 : 0;
            }
            clock.reset();
        }

        alice.has(1_000 - 10L * confirmed, 0, 10L * confirmed);
        assertThat(pieces(mug)).containsExactly(100L - confirmed, 0L, (long) confirmed);
        theBooksHold();
    }

    /// The transaction is killed in the middle of confirming: all of it is undone.
    @Test
    void aConfirmationThatIsKilledCostsNothing() throws SQLException {
        var alice = new Member(ledger).withPoints(100);
        var mug = mug(60, 5L, Map.of());
        var id = alice.reserved(mug);

        try (var operator = Database.connect()) {
            operator.setAutoCommit(false);
            operator.createStatement().execute("lock table rewards in exclusive mode");
            var answer = CompletableFuture.supplyAsync(
                    () -> alice.confirm(id).extract().statusCode());
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.endTheTransactionThatWaitsFor("rewards") > 0);
            operator.rollback();
            assertThat(answer.orTimeout(30, TimeUnit.SECONDS).join()).isGreaterThanOrEqualTo(500);
        }
        alice.has(40, 60, 0);
        assertThat(pieces(mug)).containsExactly(4L, 1L, 0L);

        alice.confirm(id).statusCode(200).body("state", equalTo("confirmed"));
        alice.has(40, 0, 60);
        assertThat(pieces(mug)).containsExactly(4L, 0L, 1L);
        theBooksHold();
    }

    /// The service is gone between reserving and confirming, and nobody confirms.
    @Test
    void whatNobodyConfirmsTimesOutForTheTimerAndForWhoeverReadsIt() {
        var alice = new Member(ledger).withPoints(100);
        var mug = mug(60, 5L, Map.of("limit", 1));
        var id = alice.reserved(mug);

        clock.advance(Duration.ofMinutes(15));
        alice.redemptions().body("items[0].state", equalTo("timed-out"));
        alice.confirm(id).statusCode(409).body("state", equalTo("timed-out"));
        timer.run();
        timer.run();

        alice.redemptions().body("items[0].state", equalTo("timed-out"));
        alice.has(100, 0, 0);
        assertThat(pieces(mug)).containsExactly(5L, 0L, 0L);
        alice.reserve(mug).statusCode(201);
        theBooksHold();
    }

    /// The guard is that work on one account takes turns: without it each of hers waits for the lock with a
    /// connection, and nobody else has one.
    @Test
    void oneWhoAsksTooMuchAtOnceHoldsUpNobodyElse() throws SQLException {
        var alice = new Member(ledger).withPoints(1_000);
        var bob = Member.known(ledger).withPoints(10);
        var mug = mug(1, 1_000L, Map.of());

        try (var operator = Database.connect();
                var client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            operator.setAutoCommit(false);
            try (var lock = operator.prepareStatement("select 1 from balances where customer_id = ? for update")) {
                lock.setObject(1, alice.shopper.id);
                lock.execute();
            }
            var hers = IntStream.range(0, 100)
                    .mapToObj(i -> client.sendAsync(
                            request(alice, mug, "busy-" + KEYS.incrementAndGet()), BodyHandlers.ofString()))
                    .toList();
            await().atMost(Duration.ofSeconds(30)).until(() -> Database.waitingForALock() > 0);

            var his = client.sendAsync(request(bob, mug, "busy-" + KEYS.incrementAndGet()), BodyHandlers.ofString());
            assertThat(his.orTimeout(10, TimeUnit.SECONDS).join().statusCode()).isEqualTo(201);

            operator.rollback();
            assertThat(hers)
                    .allSatisfy(one -> assertThat(
                                    one.orTimeout(60, TimeUnit.SECONDS).join().statusCode())
                            .isEqualTo(201));
        }
        alice.has(900, 100, 0);
    }

    static Map<Integer, Long> reservedBy(List<Member> members, String reward, int tries) {
        return counted(sent(
                CLIENTS,
                IntStream.range(0, tries)
                        .mapToObj(
                                i -> request(members.get(i % members.size()), reward, "race-" + KEYS.incrementAndGet()))
                        .toList()));
    }

    static HttpRequest request(Member member, String reward, String key) {
        return HttpRequest.newBuilder(address("/api/v1/me/redemptions"))
                .header("Authorization", "Bearer " + Tokens.customer(member.shopper.externalId))
                // nobody looks up a language while all connections wait for one lock
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"reward\": \"%s\"}".formatted(reward)))
                .build();
    }

    private static URI address(String path) {
        return URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
    }
}
