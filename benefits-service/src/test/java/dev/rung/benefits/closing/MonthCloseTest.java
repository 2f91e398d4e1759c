package dev.rung.benefits.closing;

import static dev.rung.benefits.Database.count;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LastingPointsProfile.class)
@WithTestResource(Servers.class)
class MonthCloseTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String ZHANG = Tokens.with("zhang", "benefits-manager");
    private static final String LI = Tokens.with("li", "approver");

    private final Shopper alice = new Shopper();
    private YearMonth month = YearMonth.of(2001, 1);

    /// Each test closes the month after that of the one before: nothing else happened so long ago.
    @BeforeEach
    void aliceBoughtSomethingInTheNextMonth() {
        var last = count("select coalesce(max(month), 0) from ledger_months where state = 'APPROVED'");
        if (last > 0) {
            month = YearMonth.of((int) last / 100, (int) last % 100).plusMonths(1);
        }
        alice.registers().pays("o1", "100", on(10)).awaitAllProcessed();
    }

    @Test
    void aMonthIsClosedByTwoPeopleAndRollsForward() {
        var proposed = proposed();

        assertThat(proposed.getLong("figures.shops.points.earned.sum()")).isEqualTo(100);
        assertThat(proposed.getLong("figures.shops.points.closing.sum()"))
                .isEqualTo(proposed.getLong("figures.shops.points.opening.sum()") + 100);
        approve(proposed, ZHANG).statusCode(403);
        approve(proposed, LI).statusCode(200).body("state", equalTo("closed")).body("approver", equalTo("li"));
        approve(proposed, LI).statusCode(409);
        propose().statusCode(409);
    }

    /// The points' share of 100.00 by their stand-alone price, counted by hand.
    @Test
    void thePriceOfAnOrderIsSplitByStandAlonePrices() {
        var proposed = proposed();
        var alone = new BigDecimal(proposed.getString("figures.pricePerPoint"))
                .multiply(new BigDecimal(proposed.getString("figures.redemptionRate")))
                .multiply(BigDecimal.valueOf(100));
        var share = BigDecimal.valueOf(100)
                .multiply(alone)
                .divide(BigDecimal.valueOf(100).add(alone), 2, RoundingMode.HALF_UP);

        assertThat(proposed.getList("figures.shops.money.ofOrders", String.class))
                .extracting(BigDecimal::new)
                .containsExactly(share);
        approve(proposed, LI).statusCode(200);
    }

    /// A tier that is told after the order: the points are the sale's all the same.
    @Test
    void whatALaterFactGivesAnOrderIsPartOfItsSale() {
        alice.reaches("gold", on(9)).awaitAllProcessed();
        var proposed = proposed();
        var alone = new BigDecimal(proposed.getString("figures.pricePerPoint"))
                .multiply(new BigDecimal(proposed.getString("figures.redemptionRate")))
                .multiply(BigDecimal.valueOf(150));
        var share = BigDecimal.valueOf(100)
                .multiply(alone)
                .divide(BigDecimal.valueOf(100).add(alone), 2, RoundingMode.HALF_UP);

        assertThat(proposed.getLong("figures.shops.points.ofOrders.sum()")).isEqualTo(150);
        assertThat(proposed.getLong("figures.shops.points.adjusted.sum()")).isZero();
        assertThat(proposed.getList("figures.shops.money.ofOrders", String.class))
                .extracting(BigDecimal::new)
                .containsExactly(share);
        approve(proposed, LI).statusCode(200);
    }

    @Test
    void whatIsToldLaterIsPostedToTheNextMonthWithItsBusinessDate() {
        approve(proposed(), LI).statusCode(200);
        var before = one().getString("hash");
        var bob = new Shopper();

        bob.registers().pays("late", "40", on(20)).awaitAllProcessed();

        assertThat(count(
                        """
                        select count(*) from transactions
                        where customer_id = ? and kind = 'earn' and occurred_on = cast(? as date) and booked_in = cast(? as date)""",
                        bob.id,
                        month.atDay(20).toString(),
                        month.plusMonths(1).atDay(1).toString()))
                .isEqualTo(1);
        assertThat(one().getString("hash")).isEqualTo(before);
        assertThat(count(
                        "select count(*) from transactions where booked_in = cast(? as date) and customer_id = ?",
                        month.atDay(1).toString(),
                        bob.id))
                .isZero();
        month = month.plusMonths(1);
        approve(proposed(), LI).statusCode(200);
    }

    /// Whatever the service does: the tables refuse it.
    @Test
    void theDatabaseKeepsAClosedMonth() {
        approve(proposed(), LI).statusCode(200);
        var number = LedgerMonth.numberOf(month);

        assertThatThrownBy(() -> Database.execute("update ledger_months set comment = 'x' where month = ?", number))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Database.execute("delete from ledger_months where month = ?", number))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> Database.execute(
                        "update transactions set booked_in = cast(? as date)",
                        month.atDay(1).toString()))
                .isNotNull();
    }

    @Test
    void figuresThatAreNoLongerTrueAreNotClosed() {
        var proposed = proposed();
        alice.pays("o2", "50", on(11)).awaitAllProcessed();

        approve(proposed, LI).statusCode(409).body("type", equalTo("urn:problem:ledger-month-changed"));
        approve(proposed(), LI).statusCode(200);
    }

    @Test
    void figuresThatAreMadeAgainSayWhen() {
        var before = Instant.parse(proposed().getString("proposedAt"));
        var again = proposed();

        assertThat(Instant.parse(again.getString("proposedAt"))).isAfter(before);
        approve(again, LI).statusCode(200);
        assertThat(one().getString("proposedAt")).isEqualTo(again.getString("proposedAt"));
    }

    /// Postings that are on their way wait for nobody, and nobody waits for them.
    @Test
    void aProposalHoldsNobodyUp() throws Exception {
        try (var connection = Database.connect();
                var client = HttpClient.newHttpClient()) {
            connection.setAutoCommit(false);
            startPosting(connection);
            var request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:%d/api/v1/points/months/%s".formatted(RestAssured.port, month)))
                    .header("Authorization", "Bearer " + ZHANG)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"comment\": \"month end\"}"))
                    .build();

            assertThat(client.sendAsync(request, BodyHandlers.ofString())
                            .get(20, TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(200);
            connection.rollback();
        }
        approve(proposed(), LI).statusCode(200);
    }

    @Test
    void aPostingOfAClosedMonthGetsNoMoreEntries() {
        approve(proposed(), LI).statusCode(200);

        assertThatThrownBy(() -> Database.execute("""
                        insert into entries (transaction_id, lot_id, account, points)
                        select e.transaction_id, e.lot_id, v.account, v.points
                        from transactions t join entries e on e.transaction_id = t.id and e.account = 'programme'
                        cross join (values ('redeemed', 1), ('reserved', -1)) v(account, points)
                        where t.customer_id = ? and t.kind = 'earn'""", alice.id)).hasMessageContaining("no more entries");
    }

    @Test
    void aMistypedYearIsRefused() {
        as(ZHANG)
                .body(Map.of("comment", "month end"))
                .put("/api/v1/points/months/0001-01")
                .then()
                .statusCode(400);
    }

    /// The guard is the lock that each posting shares.
    @Test
    void aMonthIsNotClosedWhileAPostingIsOnItsWay() throws Exception {
        var proposed = proposed();
        try (var connection = Database.connect();
                var client = HttpClient.newHttpClient()) {
            connection.setAutoCommit(false);
            startPosting(connection);
            var request = HttpRequest.newBuilder(URI.create(
                            "http://localhost:%d/api/v1/points/months/%s/approval".formatted(RestAssured.port, month)))
                    .header("Authorization", "Bearer " + LI)
                    .header("If-Match", "\"" + proposed.getString("hash") + "\"")
                    .POST(BodyPublishers.noBody())
                    .build();
            var closing = client.sendAsync(request, BodyHandlers.ofString());

            assertThatThrownBy(() -> closing.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            connection.commit();
            assertThat(closing.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        assertThat(count(
                        "select count(*) from transactions where customer_id = ? and key = 'test' and booked_in = cast(? as date)",
                        alice.id,
                        month.atDay(1).toString()))
                .isEqualTo(1);
    }

    @Test
    void monthsAreClosedOneAfterTheOtherOnceTheyAreOver() {
        approve(proposed(), LI).statusCode(200);
        month = month.plusMonths(2);
        propose().statusCode(409).body("type", equalTo("urn:problem:ledger-month-not-next"));
        month = YearMonth.now(SHANGHAI);
        propose().statusCode(409);
    }

    @Test
    void debitsAndCreditsOfTheJournalAreEqual() {
        var proposed = proposed();
        var lines = file("journal").lines().skip(1).map(line -> line.split(",")).toList();

        assertThat(lines).isNotEmpty();
        assertThat(lines.stream().map(cells -> new BigDecimal(cells[5])).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isPositive()
                .isEqualByComparingTo(
                        lines.stream().map(cells -> new BigDecimal(cells[6])).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(lines).allMatch(cells -> Arrays.asList(cells).contains("CNY"));
        assertThat(file("roll-forward"))
                .contains(
                        "Opening,Earned by orders,Earned otherwise,Reversed,Redeemed,Expired,Adjusted,Rounding,Closing")
                .contains(month + ",proposed,,points,");
        approve(proposed, LI).statusCode(200);
    }

    private void startPosting(Connection connection) throws SQLException {
        try (var posting = connection.prepareStatement("""
                insert into transactions (id, customer_id, key, kind, source_kind, source_id, cause, occurred_at, occurred_on)
                values (?, ?, 'test', 'extend', 'extension', '0', 'decision', ?, cast(? as date))""")) {
            posting.setObject(1, UUID.randomUUID());
            posting.setObject(2, alice.id);
            posting.setObject(3, on(12).atOffset(ZoneOffset.UTC));
            posting.setObject(4, month.atDay(12).toString());
            posting.executeUpdate();
        }
    }

    private Instant on(int day) {
        return month.atDay(day).atTime(12, 0).atZone(SHANGHAI).toInstant();
    }

    private JsonPath proposed() {
        return propose()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .extract()
                .jsonPath();
    }

    private ValidatableResponse propose() {
        return as(ZHANG)
                .body(Map.of("comment", "month end"))
                .put("/api/v1/points/months/{month}", month.toString())
                .then();
    }

    private ValidatableResponse approve(JsonPath proposed, String token) {
        return as(token)
                .header("If-Match", "\"" + proposed.getString("hash") + "\"")
                .post("/api/v1/points/months/{month}/approval", month.toString())
                .then();
    }

    private JsonPath one() {
        return as(LI).get("/api/v1/points/months/{month}", month.toString())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String file(String what) {
        return given().auth()
                .oauth2(LI)
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get("/api/v1/points/months/{month}/" + what, month.toString())
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType("application/json");
    }
}
