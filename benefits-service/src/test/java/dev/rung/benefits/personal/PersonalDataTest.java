package dev.rung.benefits.personal;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.mug;
import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.coupon.CouponShop;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.redemption.Member;
import dev.rung.benefits.turn.AccountTurns;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.personal.CustomerTable;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.TablesOfCustomers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/// Customers are told all that is kept of them, and it is gone once they are erased.
@QuarkusTest
@WithTestResource(Servers.class)
class PersonalDataTest {

    private static final String NOTE = "called about the parcel";

    /// Events that were not sent yet, and news that could not be read: neither is kept for long.
    private static final List<String> ON_THEIR_WAY = List.of("outbox", "dead_letters");

    private static final String QUOTE = """
            insert into quotes (id, customer_id, external_id, sender, by_store, asked_at, valid_until, document)
            values (?, ?, ?, ?, false, now(), now() + interval '1 hour', '{}')""";

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Ledger ledger;

    @Inject
    CustomerDirectory directory;

    @Inject
    AccountTurns turns;

    @Test
    void everyTableOfCustomersIsInTheList() {
        assertThat(CustomerTables.ALL)
                .extracting(CustomerTable::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(TablesOfCustomers.of("benefits"));
    }

    @Test
    void membersAreToldAllThatIsKeptOfThemAndNothingOfOthers() {
        var alice = busy();
        var bob = busy();

        var told = alice.me().get("/api/v1/me/data/benefits").then().statusCode(200);

        told.body("externalId", equalTo(alice.shopper.externalId))
                .body("customerId", equalTo(alice.shopper.id.toString()))
                .body("records.balances.available", contains(90))
                .body("records.redemptions", hasSize(1))
                .body("records.lots.sourceId", hasItem("welcome"))
                .body("records.adjustments.text", contains(NOTE))
                .body("records.coupons", hasSize(1))
                .body("records.quizTries", empty());
        assertThat(told.extract().asString())
                .doesNotContain(bob.shopper.externalId, bob.shopper.id.toString(), "benefits-manager");
    }

    @Test
    void onlyMembersThemselvesRead() {
        as("agent").get("/api/v1/me/data/benefits").then().statusCode(403);
        as("storefront").get("/api/v1/me/data/benefits").then().statusCode(403);
    }

    @Test
    void whoIsErasedIsNamedNowhereAndTheLedgerIsAsItWas() throws SQLException {
        var alice = busy();
        var bob = busy();
        var postings = postings(alice);

        erase(alice);

        assertThat(placesWith(alice.shopper.externalId)).isEmpty();
        assertThat(placesWith(NOTE)).isEmpty();
        alice.has(90, 0, 10);
        assertThat(postings(alice)).isEqualTo(postings);
        theBooksHold();
        assertThat(forgotten(alice)).isOne();
        alice.me().get("/api/v1/me/points").then().statusCode(404);
        bob.me().get("/api/v1/me/data/benefits").then().body("records.adjustments.text", contains(NOTE));
        assertThat(placesWith(bob.shopper.externalId)).contains("balances", "redemptions", "adjustments");
    }

    @Test
    void whatComesLaterOrAgainNamesNobody() throws SQLException {
        var alice = busy();
        erase(alice);

        alice.shopper.pays("late", "100", Instant.now()).awaitAllProcessed();
        alice.shopper.isSentAgain();
        isToldOfAgain(alice.shopper);
        insertRedemption(alice);
        insertKey(alice);
        assertThat(insertQuote(alice)).isZero();

        assertThat(placesWith(alice.shopper.externalId)).isEmpty();
        assertThat(forgotten(alice)).isOne();
        as("benefits-manager")
                .get("/api/v1/customers/{id}/points", "erased:" + alice.shopper.id)
                .then()
                .statusCode(200);
    }

    /// The guard is the lock on the directory's row before anything is swept.
    @Test
    void aQuoteThatIsBeingKeptWhileItsCustomerIsErasedIsGoneToo() throws SQLException {
        var alice = new Member(ledger).withPoints(100);
        try (var asking = Database.connect()) {
            asking.setAutoCommit(false);
            try (var quote = asking.prepareStatement(QUOTE)) {
                quote.setObject(1, UUID.randomUUID());
                quote.setObject(2, alice.shopper.id);
                quote.setString(3, alice.shopper.externalId);
                quote.setString(4, sender(alice));
                quote.executeUpdate();
            }
            Events.send(
                    CUSTOMER_EVENTS,
                    alice.shopper.id.toString(),
                    new Erased(UUID.randomUUID(), Instant.now(), alice.shopper.id));
            await().atMost(SOON).until(() -> Database.waitingForALock() > 0);
            asking.commit();
        }
        await().atMost(SOON).until(() -> pseudonyms(alice.shopper.id) == 1);

        assertThat(count("select count(*) from quotes where customer_id = ?", alice.shopper.id))
                .isZero();
    }

    /// An erasure has the points first, and then the adjustment and the key: in another order the two would wait
    /// for each other.
    @Test
    void whoDecidesOrAsksForAnAdjustmentLocksThePointsFirst() throws SQLException {
        var alice = busy();
        var bob = new Member(ledger).withPoints(100);
        var asked = count("select count(*) from adjustments where customer_id = ?", alice.shopper.id);
        assertThat(asked).isOne();
        try (var operator = Database.connect()) {
            operator.setAutoCommit(false);
            try (var lock = operator.prepareStatement(
                    "select 1 from balances where customer_id in (?, ?) order by customer_id for update")) {
                lock.setObject(1, alice.shopper.id);
                lock.setObject(2, bob.shopper.id);
                lock.execute();
            }
            var approving = CompletableFuture.supplyAsync(() -> approve(alice), Thread::startVirtualThread)
                    .orTimeout(60, TimeUnit.SECONDS);
            await().atMost(SOON).until(() -> Database.waitingForALock() > 0);
            var asking = CompletableFuture.supplyAsync(() -> ask(bob), Thread::startVirtualThread)
                    .orTimeout(60, TimeUnit.SECONDS);
            await().atMost(SOON).until(() -> Database.waitingForALock() > 1);

            operator.createStatement().execute("set local lock_timeout = '2s'");
            try (var adjustment =
                            operator.prepareStatement("select 1 from adjustments where customer_id = ? for update");
                    var key = operator.prepareStatement(
                            "insert into vault_keys (owner, forgotten_at) values (?, now())")) {
                adjustment.setObject(1, alice.shopper.id);
                adjustment.execute();
                key.setObject(1, bob.shopper.id);
                key.execute();
            }
            operator.rollback();
            assertThat(approving.join()).isEqualTo(200);
            assertThat(asking.join()).isEqualTo(201);
        }
    }

    @Test
    void everyTableIsReadByAnIndex() {
        assertThat(CustomerTables.ALL)
                .allMatch(table -> TablesOfCustomers.isIndexed("benefits", table.name(), table.key()));
    }

    /// Each of them would have a connection.
    @Test
    void whoReadsTakesTheirTurn() {
        var alice = new Member(ledger).withPoints(100);
        var before = new CompletableFuture<Void>();
        turns.take(alice.shopper.externalId, () -> Uni.createFrom().completionStage(before))
                .subscribe()
                .with(_ -> {});
        var reading = CompletableFuture.supplyAsync(
                () -> alice.me().get("/api/v1/me/data/benefits").statusCode());

        assertThatThrownBy(() -> reading.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        before.complete(null);
        assertThat(reading.orTimeout(30, TimeUnit.SECONDS).join()).isEqualTo(200);
    }

    private static int approve(Member member) {
        var id = as("benefits-manager")
                .get("/api/v1/points/adjustments?externalId={id}", member.shopper.externalId)
                .jsonPath()
                .getString("items[0].id");
        return as("approver")
                .post("/api/v1/points/adjustments/{id}/approval", id)
                .statusCode();
    }

    private static int ask(Member member) {
        return as("benefits-manager")
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body(Map.of("points", 5, "reason", "goodwill", "note", NOTE))
                .post("/api/v1/customers/{id}/points/adjustments", member.shopper.externalId)
                .statusCode();
    }

    /// Erased before anything was heard of them: what comes then finds the pseudonym there.
    @Test
    void whoIsErasedFirstIsNeverKnown() throws SQLException {
        var nobody = new Shopper();
        Events.send(CUSTOMER_EVENTS, nobody.id.toString(), new Erased(UUID.randomUUID(), Instant.now(), nobody.id));
        await().atMost(SOON).until(() -> pseudonyms(nobody.id) == 1);

        nobody.pays("o1", "100", Instant.now()).awaitAllProcessed();

        assertThat(placesWith(nobody.externalId)).isEmpty();
    }

    /// Points, a reward, a coupon, a quote, an adjustment that somebody asked for with a note.
    private Member busy() {
        var member = new Member(ledger).withPoints(100);
        var batch = CouponShop.open(CouponShop.content("generated"));
        var redeemed = member.reserved(mug(10, 5L, Map.of("kind", "coupon", "couponBatch", batch)));
        member.me()
                .post("/api/v1/me/redemptions/{id}/confirmation", redeemed)
                .then()
                .statusCode(200);
        assertThat(ask(member)).isEqualTo(201);
        return member;
    }

    /// As a request that was under way when its customer was erased.
    private static void insertRedemption(Member member) throws SQLException {
        Database.execute("""
                insert into redemptions (id, customer_id, external_id, reward_code, kind, points, sender, reserved_at,
                                         reserved_on, held_until, state)
                select gen_random_uuid(), customer_id, ?, reward_code, kind, points, ?, reserved_at, reserved_on,
                       held_until, 'reserved'
                from redemptions where customer_id = ? limit 1""", member.shopper.externalId, sender(member), member.shopper.id);
    }

    private static void insertKey(Member member) throws SQLException {
        Database.execute(
                "insert into idempotency_keys (sender, purpose, key_hash, subject) values (?, 'redemption', 'late', ?)",
                sender(member),
                UUID.randomUUID());
    }

    private static int insertQuote(Member member) throws SQLException {
        return Database.execute(QUOTE, UUID.randomUUID(), member.shopper.id, member.shopper.externalId, sender(member));
    }

    private static String sender(Member member) {
        return "customer:" + member.shopper.externalId;
    }

    /// @return the tables in which a text stands, whatever the column
    private static List<String> placesWith(String text) throws SQLException {
        var places = new ArrayList<String>();
        try (var connection = Database.connect();
                var tables = connection.createStatement().executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'""")) {
            while (tables.next()) {
                var table = tables.getString(1);
                if (!ON_THEIR_WAY.contains(table)
                        && count("select count(*) from " + table + " t where strpos(cast(t as text), ?) > 0", text)
                                > 0) {
                    places.add(table);
                }
            }
        }
        return places;
    }

    private static void erase(Member member) {
        var id = member.shopper.id;
        Events.send(CUSTOMER_EVENTS, id.toString(), new Erased(UUID.randomUUID(), Instant.now(), id));
        await().atMost(SOON).until(() -> pseudonyms(id) == 1);
    }

    /// As a replay or a restore tells it, with a higher revision than any before.
    private void isToldOfAgain(Shopper shopper) {
        var customer = new Customer(
                shopper.id, shopper.externalId, 900, "zh-CN", "Asia/Shanghai", Instant.now(), List.of(), null);
        var told = new ProfileChanged(UUID.randomUUID(), Instant.now(), customer);
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> directory.learn(List.of(told))));
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static long pseudonyms(UUID id) {
        return count("select count(*) from known_customer where external_id = ?", "erased:" + id);
    }

    private static long forgotten(Member member) {
        return count("select count(*) from vault_keys where owner = ? and forgotten_at is not null", member.shopper.id);
    }

    private static long postings(Member member) {
        return count("select count(*) from transactions where customer_id = ?", member.shopper.id);
    }
}
