package dev.rung.benefits.proof;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class ProofTest {

    private static final String CHECK = " from nightly_checks where name = 'points-proof'";

    @Inject
    EveryNightProve everyNight;

    @Inject
    MeterRegistry metrics;

    private final Shopper alice = new Shopper();

    @BeforeEach
    void aliceHasPoints() {
        alice.registers().pays("o1", "100", Instant.now()).awaitAllProcessed();
    }

    @Test
    void booksThatNobodyTouchedBalance() {
        var proof = proof();

        assertThat(proof.getBoolean("holds")).isTrue();
        assertThat(proof.getLong("entriesSum")).isZero();
        assertThat(proof.getLong("transactions")).isPositive();
        assertThat(proof.getLong("entries")).isGreaterThanOrEqualTo(2 * proof.getLong("transactions"));
        assertThat(proof.getLong("outstanding")).isGreaterThanOrEqualTo(100);
        assertThat(proof.getList("faults")).isEmpty();
    }

    @Test
    void aLotThatWasTamperedWithIsFound() throws SQLException {
        Database.execute("update lots set pending = pending + 1 where customer_id = ? and source_id = 'o1'", alice.id);

        assertThat(faults()).containsExactly(fault("balance-differs-from-lots"), fault("lot-differs-from-entries"));

        Database.execute("update lots set pending = pending - 1 where customer_id = ? and source_id = 'o1'", alice.id);
        assertThat(proof().getBoolean("holds")).isTrue();
    }

    @Test
    void whatExpiredIsProvedToo() throws SQLException {
        var longAgo = Instant.parse("2019-06-01T00:00:00Z");
        alice.pays("o2", "70", longAgo).awaitAllProcessed();
        assertThat(proof().getBoolean("holds")).isTrue();
        assertThat(proof().getLong("expired")).isGreaterThanOrEqualTo(70);

        Database.execute("update lots set expired = expired + 1 where customer_id = ? and source_id = 'o2'", alice.id);
        assertThat(faults()).containsExactly(fault("balance-differs-from-lots"), fault("lot-differs-from-entries"));
        Database.execute("update lots set expired = expired - 1 where customer_id = ? and source_id = 'o2'", alice.id);

        Database.execute("update balances set expired = expired - 1 where customer_id = ?", alice.id);
        assertThat(faults()).containsExactly(fault("balance-differs-from-lots"));
        Database.execute("update balances set expired = expired + 1 where customer_id = ?", alice.id);
        assertThat(proof().getBoolean("holds")).isTrue();
    }

    @Test
    void aBalanceThatWasTamperedWithIsFoundAndTheNightRaisesTheAlarm() throws SQLException {
        Database.execute("update balances set available = 1000000 where customer_id = ?", alice.id);

        assertThat(faults()).containsExactly(fault("balance-differs-from-lots"));
        assertThat(foundAtNight()).isEqualTo(1);

        Database.execute("update balances set available = 0 where customer_id = ?", alice.id);
        assertThat(foundAtNight()).isZero();
        assertThat(metrics.find("rung.points.proof.faults").gauge()).isNotNull();
    }

    @Test
    void everyAccountIsProved() throws SQLException {
        for (var account : List.of("reserved", "redeemed", "withdrawn")) {
            var plus = "set %1$s = %1$s + 1 where customer_id = ?".formatted(account);
            var minus = "set %1$s = %1$s - 1 where customer_id = ?".formatted(account);

            Database.execute("update balances " + plus, alice.id);
            assertThat(faults()).as(account).containsExactly(fault("balance-differs-from-lots"));
            Database.execute("update lots " + plus + " and source_id = 'o1'", alice.id);
            assertThat(faults()).as(account).containsExactly(fault("lot-differs-from-entries"));
            Database.execute("update balances " + minus, alice.id);
            Database.execute("update lots " + minus + " and source_id = 'o1'", alice.id);
        }
        assertThat(proof().getBoolean("holds")).isTrue();
    }

    @Test
    void aSpendOfWhichTheEntriesKnowNothingIsFound() throws SQLException {
        Database.execute("""
                insert into spends (id, customer_id, source_kind, source_id, points, restored, state, reserved_at)
                values (?, ?, 'redemption', 'mug', 10, 0, 'reserved', now())""", alice.id, alice.id);

        assertThat(faults()).containsExactly(fault("spend-differs-from-entries"));

        Database.execute("delete from spends where id = ?", alice.id);
        assertThat(proof().getBoolean("holds")).isTrue();
    }

    /// Only a client that has switched the guards off can do this.
    @Test
    void anEntryThatIsMissingIsFound() throws SQLException {
        withoutGuards("delete from entries where account = 'programme' and transaction_id in "
                + "(select id from transactions where customer_id = '" + alice.id + "')");

        assertThat(faults()).containsExactly(fault("lot-differs-from-entries"), fault("transaction-not-balanced"));
        assertThat(proof().getLong("entriesSum")).isEqualTo(100);

        withoutGuards("insert into entries select t.id, l.id, 'programme', -100 from transactions t "
                + "join lots l on l.customer_id = t.customer_id and l.source_id = t.source_id "
                + "where t.customer_id = '" + alice.id + "'");
        assertThat(proof().getBoolean("holds")).isTrue();
    }

    @Test
    void whatWasFoundLastIsReadWithoutCountingAgain() throws SQLException {
        var found = proof();
        Database.execute("update balances set available = 1000000 where customer_id = ?", alice.id);

        assertThat(latest().getString("at")).isEqualTo(found.getString("at"));
        assertThat(latest().getMap("")).isEqualTo(found.getMap(""));

        assertThat(foundAtNight()).isEqualTo(1);
        assertThat(latest().getBoolean("holds")).isFalse();
        Database.execute("update balances set available = 0 where customer_id = ?", alice.id);
        proof();
    }

    @Test
    void whereNothingWasFoundYetTheLedgerIsProved() throws SQLException {
        Database.execute("delete from proofs");

        assertThat(latest().getBoolean("holds")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer", "storefront", "analyst", "marketer", "agent", "service"})
    void onlyThoseWhoAnswerForTheBooksSeeTheProof(String role) {
        given().auth()
                .oauth2(Tokens.of(role))
                .post("/api/v1/points/proof")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403));
    }

    private long foundAtNight() throws SQLException {
        Database.execute("update nightly_checks set night = '-infinity', found = null where name = 'points-proof'");
        everyNight.prove();
        await().atMost(ofSeconds(60)).until(() -> Database.count("select count(found)" + CHECK) == 1);
        return Database.count("select found" + CHECK);
    }

    private static void withoutGuards(String sql) throws SQLException {
        Database.execute("grant delete on entries to benefits");
        Database.execute("alter table entries disable trigger user");
        Database.execute(sql);
        Database.execute("alter table entries enable trigger user");
        Database.execute("revoke delete on entries from benefits");
    }

    private Map<String, Object> fault(String fault) {
        return Map.of("fault", fault, "customers", 1, "first", List.of(alice.id.toString()));
    }

    private static List<Map<String, Object>> faults() {
        var proof = proof();
        assertThat(proof.getBoolean("holds")).isFalse();
        return proof.getList("faults");
    }

    private static JsonPath latest() {
        return given().auth()
                .oauth2(Tokens.of("benefits-manager"))
                .get("/api/v1/points/proof")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath proof() {
        return given().auth()
                .oauth2(Tokens.of("approver"))
                .post("/api/v1/points/proof")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
