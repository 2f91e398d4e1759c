package dev.rung.benefits.personal;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static dev.rung.benefits.redemption.Member.theBooksHold;
import static dev.rung.benefits.reward.RewardShop.mug;
import static dev.rung.contracts.Topic.CUSTOMER_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
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
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.ProfileChanged;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Customers are told all that is kept of them, and it is gone once they are erased.
@QuarkusTest
@WithTestResource(Servers.class)
class PersonalDataTest {

    private static final String NOTE = "called about the parcel";

    /// Events that were not sent yet, and news that could not be read: neither is kept for long.
    private static final List<String> ON_THEIR_WAY = List.of("outbox", "dead_letters");

    private static final Duration SOON = Duration.ofSeconds(30);

    /// Every service has them: whom the directory knows and whose key there is, erased by the platform or by
    /// hand; an audit that nobody may change, which has ids only.
    private static final List<String> OF_THE_PLATFORM = List.of("known_customer", "audit", "vault_keys");

    /// With a customer's id or external id, or a key of a table that has one, over however many tables.
    private static final String TABLES_OF_CUSTOMERS = """
            with recursive own as (
                select cast(c.table_name as text) as name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                  and c.column_name in ('customer_id', 'external_id', 'customer', 'owner')
                union
                select cast(cast(k.conrelid as regclass) as text) from pg_constraint k
                join own on k.confrelid = cast(own.name as regclass) where k.contype = 'f')
            select name from own""";

    @Inject
    Ledger ledger;

    @Inject
    CustomerDirectory directory;

    @Test
    void everyTableOfCustomersIsInTheList() throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = Database.connect();
                var rows = connection.createStatement().executeQuery(TABLES_OF_CUSTOMERS)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        found.removeAll(OF_THE_PLATFORM);

        assertThat(CustomerTables.ALL)
                .extracting(CustomerTable::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(found);
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

        assertThat(placesWith(alice.shopper.externalId)).isEmpty();
        assertThat(forgotten(alice)).isOne();
        as("benefits-manager")
                .get("/api/v1/customers/{id}/points", "erased:" + alice.shopper.id)
                .then()
                .statusCode(200);
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
        var redeemed = member.reserved(mug(10, 5L, Map.of()));
        member.me()
                .post("/api/v1/me/redemptions/{id}/confirmation", redeemed)
                .then()
                .statusCode(200);
        CouponShop.given(CouponShop.open(CouponShop.content("generated")), member.shopper);
        as("benefits-manager")
                .header("Idempotency-Key", "k-" + UUID.randomUUID())
                .body(Map.of("points", 5, "reason", "goodwill", "note", NOTE))
                .post("/api/v1/customers/{id}/points/adjustments", member.shopper.externalId)
                .then()
                .statusCode(201);
        return member;
    }

    /// As a request that was under way when its customer was erased.
    private static void insertRedemption(Member member) throws SQLException {
        Database.execute("""
                insert into redemptions (id, customer_id, external_id, reward_code, kind, points, sender, reserved_at,
                                         reserved_on, held_until, state)
                select gen_random_uuid(), customer_id, ?, reward_code, kind, points, sender, reserved_at, reserved_on,
                       held_until, 'reserved'
                from redemptions where customer_id = ?""", member.shopper.externalId, member.shopper.id);
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
