package dev.rung.benefits.redemption;

import static dev.rung.benefits.Database.count;
import static dev.rung.benefits.catalogue.Catalogue.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.LotHolder;
import dev.rung.benefits.ledger.lot.LotTarget;
import dev.rung.benefits.ledger.lot.SettlementCause;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.lot.Source;
import dev.rung.benefits.ledger.lot.SourceKind;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.platform.rows.JsonRows;
import dev.rung.testing.Tokens;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/// A customer who has points and redeems them.
public final class Member {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    public final Shopper shopper = new Shopper();

    private final Ledger ledger;

    public Member(Ledger ledger) {
        this.ledger = ledger;
        shopper.registers();
    }

    private Member(Ledger ledger, String locale) throws SQLException {
        this.ledger = ledger;
        Database.execute("""
            insert into known_customer (customer_id, external_id, revision, locale, time_zone, consents)
            values (?, ?, 1, ?, 'Asia/Shanghai', '[]')\
            """, shopper.id, shopper.externalId, locale);
    }

    /// As if customer-service had told of them: faster, where many are needed.
    public static Member known(Ledger ledger) {
        try {
            return new Member(ledger, "zh-CN");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Points that last to that day, of a lot of their own.
    public Member withPoints(String lot, long points, LocalDate expiresOn, Instant now) {
        var at = JsonRows.toMicroseconds(now);
        var source = new Source(SourceKind.IMPORT, lot, null);
        var today = LocalDate.ofInstant(at, SHANGHAI);
        var target = LotTarget.given(shopper.id, source, points, at, today, expiresOn, SHANGHAI);
        try {
            VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> ledger.lock(List.of(holder()))
                    .chain(() ->
                            ledger.settle(List.of(target), _ -> new SettlementCause(CauseKind.DECISION, null, at)))));
            return this;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    public Member withPoints(long points) {
        var now = Instant.now();
        return withPoints("welcome", points, LocalDate.ofInstant(now, SHANGHAI).plusYears(1), now);
    }

    public LotHolder holder() {
        return new LotHolder(shopper.id, shopper.externalId);
    }

    ValidatableResponse reserve(String reward) {
        return reserve(reward, "k-" + UUID.randomUUID());
    }

    ValidatableResponse reserve(String reward, String key) {
        return me().header("Idempotency-Key", key)
                .body(Map.of("reward", reward))
                .post("/api/v1/me/redemptions")
                .then();
    }

    /// @return the id of the redemption
    public String reserved(String reward) {
        return reserve(reward).statusCode(201).extract().jsonPath().getString("id");
    }

    ValidatableResponse confirm(String id) {
        return me().post("/api/v1/me/redemptions/{id}/confirmation", id).then();
    }

    ValidatableResponse cancel(String id) {
        return me().delete("/api/v1/me/redemptions/{id}", id).then();
    }

    ValidatableResponse refund(String id, String reason) {
        return as("agent")
                .body(Map.of("reason", reason))
                .post("/api/v1/redemptions/{id}/refund", id)
                .then();
    }

    ValidatableResponse redemptions() {
        return me().get("/api/v1/me/redemptions").then().statusCode(200);
    }

    public RequestSpecification me() {
        return given().auth()
                .oauth2(Tokens.customer(shopper.externalId))
                .header("Accept-Language", "en")
                .contentType("application/json");
    }

    /// By the books, whoever reads them.
    public void has(long available, long reserved, long redeemed) {
        assertThat(List.of(balance("available"), balance("reserved"), balance("redeemed")))
                .as("available, reserved, redeemed")
                .isEqualTo(List.of(available, reserved, redeemed));
    }

    /// Of one lot: what can be spent, and its last day.
    String lot(String lot) {
        return points("available", lot) + " until "
                + count(
                        "select cast(to_char(expires_on, 'YYYYMMDD') as bigint) from lots where customer_id = ? and"
                                + " source_id = ?",
                        shopper.id,
                        lot);
    }

    public long points(String account, String lot) {
        return count("select " + account + " from lots where customer_id = ? and source_id = ?", shopper.id, lot);
    }

    public List<PointsEvent> announced() {
        Awaitility.await().until(() -> count("select count(*) from outbox where key = ?", shopper.id.toString()) == 0);
        return shopper.announced();
    }

    private long balance(String account) {
        return count("select " + account + " from balances where customer_id = ?", shopper.id);
    }

    /// Of a reward: stock, reserved, redeemed.
    public static List<Long> pieces(String reward) {
        return List.of(piece("stock", reward), piece("reserved", reward), piece("redeemed", reward));
    }

    private static long piece(String which, String reward) {
        return Database.count("select coalesce(" + which + ", -1) from rewards where code = ?", reward);
    }

    /// By a proof of this moment: the latest one may be older.
    public static void theBooksHold() {
        given().auth()
                .oauth2(Tokens.of("approver"))
                .post("/api/v1/points/proof")
                .then()
                .statusCode(200)
                .body("holds", equalTo(true));
    }
}
