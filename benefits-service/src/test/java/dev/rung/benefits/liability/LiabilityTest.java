package dev.rung.benefits.liability;

import static dev.rung.benefits.Database.count;
import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.BenefitCostsEvent;
import dev.rung.contracts.benefits.BenefitCostsEvent.DayCost;
import dev.rung.contracts.benefits.BenefitCostsEvent.DayStated;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Servers.class)
class LiabilityTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Inject
    StatingDays stating;

    private final Shopper alice = new Shopper();

    @BeforeEach
    void aliceHasPoints() {
        alice.registers()
                .pays("o1", "120.50", Instant.now().minusSeconds(120))
                .completes("o1", Instant.now().minusSeconds(60))
                .pays("o2", "33", Instant.now().minusSeconds(90))
                .getsBack("o2", "10", Instant.now().minusSeconds(30))
                .awaitAllProcessed();
    }

    /// Timers may post meanwhile: asked again until nothing moved between the two.
    @Test
    void theReportEqualsTheLedgerTheBalancesAndTheProof() {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var report = get("/points/liability");
            assertThat(report.getLong("outstanding"))
                    .isEqualTo(count(
                            "select sum(points) from entries where account in ('pending', 'available', 'reserved')"))
                    .isEqualTo(count("select sum(pending + available + reserved) from balances"))
                    .isEqualTo(given().auth()
                            .oauth2(Tokens.of("approver"))
                            .post("/api/v1/points/proof")
                            .jsonPath()
                            .getLong("outstanding"))
                    .isEqualTo(report.getList("shops.outstanding", Long.class).stream()
                            .mapToLong(Long::longValue)
                            .sum());
            assertThat(report.getLong("expired"))
                    .isEqualTo(count("select coalesce(sum(points), 0) from entries where account = 'expired'"));
            assertThat(new BigDecimal(report.getString("owed.amount")))
                    .isEqualByComparingTo(BigDecimal.valueOf(report.getLong("outstanding"), 2));
        });
    }

    /// People may take points, too: what was issued is somewhere.
    @Test
    void ofEachShopWhatIsOutstandingIsWhatWasIssuedLessWhatIsGone() {
        var id = given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("points", -20, "reason", "goodwill", "note", "a mistake"))
                .post("/api/v1/customers/{id}/points/adjustments", alice.externalId)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        given().auth()
                .oauth2(Tokens.of("approver"))
                .contentType("application/json")
                .post("/api/v1/points/adjustments/{id}/approval", id)
                .then()
                .statusCode(200);

        var report = get("/points/liability");

        for (var shop : report.<Map<String, Object>>getList("shops")) {
            assertThat(points(shop, "outstanding"))
                    .isEqualTo(points(shop, "issued")
                            - points(shop, "redeemed")
                            - points(shop, "expired")
                            - points(shop, "withdrawn"));
        }
        assertThat(report.getList("shops.withdrawn", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isPositive();
    }

    /// A million points are given while the report is being read: they are in both of its parts, or in none.
    @Test
    void theBreakageAndTheDebtAreOfOneMoment() throws SQLException {
        var before = get("/points/liability");
        CompletableFuture<JsonPath> meanwhile;
        try (var giving = Database.connect()) {
            giving.setAutoCommit(false);
            giving.createStatement().execute("lock table lots in access exclusive mode");
            meanwhile = CompletableFuture.supplyAsync(() -> get("/points/liability"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> count("select count(*) from pg_locks where relation = cast('lots' as regclass) and not"
                                    + " granted")
                            > 0);
            giving.createStatement().execute(GIVEN.formatted(UUID.randomUUID()));
            giving.commit();
        }

        assertThat(issuedBesidesTheBreakage(
                        meanwhile.orTimeout(30, TimeUnit.SECONDS).join()))
                .isEqualTo(issuedBesidesTheBreakage(before));
    }

    private static final String GIVEN = """
            with who as (select cast('%s' as uuid) as id),
            balance as (
                insert into balances (customer_id, external_id, available) select id, 'C-' || id, 1000000 from who),
            lot as (
                insert into lots (id, customer_id, source_kind, source_id, earned, retained, pending, available, reserved,
                                  redeemed, withdrawn, expired, overdraft, postings, earned_at, given_at, active_from,
                                  expires_on)
                select id, id, 'import', 'gift', 1000000, 1000000, 0, 1000000, 0, 0, 0, 0, false, 1,
                       now() - interval '1 hour', now(), current_date, current_date + 90 from who),
            transaction as (
                insert into transactions (id, customer_id, key, kind, source_kind, source_id, cause, occurred_at,
                                          occurred_on, booked_in)
                select id, id, 'gift', 'earn', 'import', 'gift', 'decision', now(), current_date,
                       cast(date_trunc('month', current_date) as date) from who)
            insert into entries (transaction_id, lot_id, account, points)
            select id, id, account, points
            from who cross join (values ('programme', -1000000), ('available', 1000000)) as e(account, points)""";

    private static long issuedBesidesTheBreakage(JsonPath report) {
        return report.getList("shops.issued", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum()
                - report.getLong("breakage[0].issued");
    }

    private static long points(Map<String, Object> shop, String figure) {
        return ((Number) requireNonNull(shop.get(figure))).longValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tier", "month", "shop", "benefit", "campaign", "shop,tier"})
    void whicheverWayItIsCutThePointsAreTheSame(String by) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(sum(by)).isEqualTo(count("""
                        select -sum(e.points) from entries e join transactions t on t.id = e.transaction_id
                        where e.account = 'programme' and t.occurred_on = cast(? as date)""", TODAY.toString())));
    }

    /// By the day on which they were earned, whatever came back since; with a budget or without one.
    @Test
    void campaignsCostWhatTheirPromotionsAdd() throws SQLException {
        var code = "double-" + alice.id;
        Database.execute(
                "update lots set promotion = ?, promoted = 50, given_at = now() + interval '40 days' where customer_id"
                        + " = ? and source_id = 'o1'",
                code,
                alice.id);

        assertThat(get("/points/liability/costs?by=campaign&from=%s&to=%s".formatted(TODAY, TODAY))
                        .getList("findAll { it.campaign == '%s' }.points".formatted(code), Long.class))
                .containsExactly(50L);
    }

    @Test
    void itIsHandedOutAsATable() {
        assertThat(file("/points/liability/export")).startsWith("\ufeff店铺,未使用积分,发放,兑换,过期,调整收回,应付金额,币种");
        assertThat(file("/points/liability/costs/export?by=benefit,tier&from=%s&to=%s".formatted(TODAY, TODAY)))
                .startsWith("\ufeff等级（代码）,类别（代码）,权益（代码）,名称,积分,积分成本,次数,成本未知的次数,权益成本,币种");
        assertThat(file("/points/liability/costs/export?by=shop&from=%s&to=%s".formatted(TODAY, TODAY)))
                .startsWith("\ufeff店铺,积分,积分成本,次数,成本未知的次数,权益成本,币种");
    }

    /// Told again, it is the same event with the figures of then.
    @Test
    void theDayThatIsOverIsStatedWithItsDebtAndItsCosts() throws Throwable {
        Database.execute(
                "insert into benefit_costs (cause_id, kind, code, tier, day, amount, count)"
                        + " values (?, 'benefit', ?, 'gold', ?, 2.5, 1)",
                alice.id,
                "gift-" + alice.id,
                TODAY.minusDays(1));

        state();
        state();

        var day = TODAY.minusDays(1).toString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from outbox where key = ?", day) == 0);
        var told = Events.read(Topic.BENEFIT_COSTS, day, BenefitCostsEvent.class).stream()
                .map(DayStated.class::cast)
                .toList();
        assertThat(told).hasSizeGreaterThanOrEqualTo(2);
        assertThat(told.stream().map(DayStated::eventId).distinct()).hasSize(1);
        var stated = told.getLast();
        assertThat(stated.outstanding()).isPositive();
        assertThat(stated.owed().amount())
                .isEqualByComparingTo(BigDecimal.valueOf(stated.outstanding(), 2))
                .isEqualByComparingTo(
                        stated.expected().amount().add(stated.breakage().amount()));
        assertThat(stated.costs())
                .contains(new DayCost(
                        "gold", "benefit", "gift-" + alice.id, 0, 1, 0, new Money(new BigDecimal("2.50"), "CNY")));
    }

    /// The ledger still knows the debt of then: no order of these was in it.
    @Test
    void aDayThatWasMissedIsStatedWithTheDebtOfItsEnd() throws Throwable {
        var day = TODAY.minusDays(300);
        Database.execute(
                "insert into benefit_costs (cause_id, kind, code, tier, day, amount, count)"
                        + " values (?, 'benefit', ?, 'gold', ?, 2.5, 1)",
                alice.id,
                "old-" + alice.id,
                day);

        VertxContextSupport.subscribeAndAwait(() -> stating.state(day));

        var key = day.toString();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count("select count(*) from outbox where key = ?", key) == 0);
        var stated = (DayStated)
                Events.read(Topic.BENEFIT_COSTS, key, BenefitCostsEvent.class).getLast();
        assertThat(stated.statedAt())
                .isEqualTo(
                        day.plusDays(1).atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
        assertThat(stated.outstanding()).isZero();
        assertThat(stated.costs()).extracting(DayCost::code).contains("old-" + alice.id);
    }

    private void state() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> stating.state(TODAY.minusDays(1)));
    }

    @Test
    void otherCutsAndTurnedTimesAreRefused() {
        for (var query : new String[] {
            "by=tier,&from=2026-01-01&to=2026-01-02",
            "by=colour&from=2026-01-01&to=2026-01-02",
            "by=tier&from=2026-01-02&to=2026-01-01"
        }) {
            given().auth()
                    .oauth2(Tokens.of("analyst"))
                    .get("/api/v1/points/liability/costs?" + query)
                    .then()
                    .statusCode(400);
        }
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/api/v1/points/liability")
                .then()
                .statusCode(403);
    }

    private static long sum(String by) {
        return get("/points/liability/costs?by=%s&from=%s&to=%s".formatted(by, TODAY, TODAY))
                .getList("points", Long.class)
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static JsonPath get(String path) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String file(String path) {
        return given().auth()
                .oauth2(Tokens.of("analyst"))
                .accept("text/csv")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
