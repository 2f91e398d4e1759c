package dev.rung.scoring;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of the past, on a real Kafka and a real PostgreSQL. Other tests have their customers here too, so what is
/// asked lies where only this one has any; within the year that the first policy counts.
@QuarkusTest
@WithTestResource(Servers.class)
class InsightTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final UUID customer = UUID.randomUUID();

    @Test
    void aPastDateShowsTheTierThatWasDecidedThen() {
        bought(330, "10");
        bought(320, "9000");
        awaitDecisions(1);

        var before = tiers(TODAY.minusDays(321));
        var after = tiers(TODAY.minusDays(320));

        assertThat(customers(after, "gold")).isEqualTo(customers(before, "gold") + 1);
        assertThat(customers(after, "regular")).isEqualTo(customers(before, "regular") - 1);
    }

    @Test
    void whatComesInLateIsInThePastAtOnce() {
        bought(124, "10");
        awaitSeen();
        var date = TODAY.minusDays(123);
        var before = tiers(date);
        bought(125, "20");
        awaitSeen();
        var after = tiers(date);

        assertThat(after.getLong("total.orders")).isEqualTo(before.getLong("total.orders") + 1);
        assertThat(Instant.parse(after.getString("freshAsOf"))).isAfter(Instant.parse(before.getString("freshAsOf")));
    }

    /// Tiles, tables and CSV.
    @Test
    void todayIsTheLastDayOfEveryFigure() {
        bought(3, "9000");
        awaitSeen();

        var tiers = get("/insight/tiers").extract().jsonPath();
        var trend = get("/insight/trend?from=" + TODAY.minusDays(5) + "&to=" + TODAY)
                .extract()
                .jsonPath();
        var moves = get("/insight/migration?from=" + TODAY.minusDays(5) + "&to=" + TODAY)
                .extract()
                .jsonPath();
        var csv = as("analyst").accept("text/csv").get("/api/v1/insight/tiers").asString();

        for (var tier : List.of("regular", "bronze", "silver", "gold", "diamond")) {
            long customers = customers(tiers, tier);
            assertThat(trend.getLong("days[5].customers." + tier)).isEqualTo(customers);
            assertThat(
                            moves
                                            .getList(
                                                    "rows.to.flatten().findAll { it.to == '" + tier + "' }.customers",
                                                    Long.class)
                                            .stream()
                                            .mapToLong(Number::longValue)
                                            .sum()
                                    + moves.getLong("entries.to.find { it.to == '" + tier + "' }.customers"))
                    .isEqualTo(customers);
            assertThat(csv).containsPattern("," + tier + ",[^,]*," + customers + ",");
        }
        assertThat(customers(tiers, "gold")).isPositive();
    }

    /// Every cell of the matrix, staying and entering too.
    @Test
    void aCellOfTheMatrixLeadsToExactlyItsPeople() {
        bought(41, "10");
        bought(38, "9000");
        awaitDecisions(1);
        awaitSeen();
        var dates = "from=" + TODAY.minusDays(40) + "&to=" + TODAY.minusDays(35);
        var matrix = get("/insight/migration?" + dates).extract().jsonPath();

        var name = event(customer, "any", Instant.EPOCH).externalId();
        assertThat(people(dates + "&fromTier=regular&toTier=gold")).contains(name);
        assertThat(people(dates + "&fromTier=regular&toTier=regular")).doesNotContain(name);
        aMoveIsToldWhole(dates, name);
        for (var to : List.of("regular", "bronze", "silver", "gold", "diamond")) {
            assertThat(people(dates + "&toTier=" + to))
                    .hasSize(matrix.getInt("entries.to.find { it.to == '" + to + "' }.customers"));
            for (var from : List.of("regular", "gold")) {
                assertThat(people(dates + "&fromTier=" + from + "&toTier=" + to))
                        .doesNotHaveDuplicates()
                        .hasSize(matrix.getInt(
                                "rows.find { it.from == '" + from + "' }.to.find { it.to == '" + to + "' }.customers"));
            }
        }
    }

    /// In a list and in a file.
    private static void aMoveIsToldWhole(String dates, String name) {
        var cell = dates + "&fromTier=regular&toTier=gold";
        var move = "items.find { it.externalId == '" + name + "' }.";
        var listed = get("/insight/migration/customers?limit=200&" + cell)
                .body(move + "fromTier", equalTo("regular"))
                .body(move + "toTier", equalTo("gold"))
                .body(move + "since", equalTo(TODAY.minusDays(38).toString()))
                .extract()
                .jsonPath();
        var file = as("analyst")
                .header("Accept-Language", "zh-CN")
                .get("/api/v1/insight/migration/customers/export?" + cell)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();
        assertThat(file)
                .startsWith("\ufeff客户编号,原等级,新等级,进入当前等级日期,成长值\r\n")
                .contains("\r\n" + name + ",普通,金牌," + TODAY.minusDays(38) + "," + listed.getLong(move + "growthValue")
                        + "\r\n");
    }

    private static List<String> people(String cell) {
        var all = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = get("/insight/migration/customers?limit=2&" + cell + after)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items.externalId", String.class));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return all;
    }

    @Test
    void theTrendEndsWhereTheTiersAre() {
        bought(250, "9000");
        awaitDecisions(1);
        var to = TODAY.minusDays(240);

        var trend = get("/insight/trend?from=" + to.minusDays(20) + "&to=" + to)
                .extract()
                .jsonPath();

        assertThat(trend.getList("days")).hasSize(21);
        assertThat(trend.getLong("days[20].customers.gold")).isEqualTo(customers(tiers(to), "gold"));
    }

    /// By what is known in the end gold was never held.
    @Test
    void whatComesLateAndIsTakenBackLateLeavesNobodyHigher() {
        bought(40, "10");
        bought(50, "9000");
        var back = Instant.now().minus(Duration.ofDays(45));
        Events.send(
                Topic.BEHAVIOUR,
                customer.toString(),
                new OrderRefunded(
                        event(customer, "back", back), "R-1", "O-50", new Money(new BigDecimal("9000"), "CNY")));
        awaitKinds("lost", 1);

        long unseen = customers(tiers(TODAY.minusDays(52)), "regular");

        assertThat(customers(tiers(TODAY.minusDays(48)), "regular")).isEqualTo(unseen + 1);
        assertThat(customers(tiers(TODAY.minusDays(38)), "regular")).isEqualTo(unseen + 1);
    }

    /// Bronze came with the order of 222 days ago, until one of 225 days ago became known.
    @Test
    void aTierThatIsDatedAnewIsSoInReportsOfThePastToo() {
        bought(228, "600");
        bought(222, "600");
        awaitDecisions(1);
        bought(225, "600");
        awaitKinds("redated", 1);

        assertThat(customers(tiers(TODAY.minusDays(224)), "bronze"))
                .isEqualTo(customers(tiers(TODAY.minusDays(226)), "bronze") + 1);
    }

    @Test
    void aMovementIsInTheMatrix() {
        bought(300, "1");
        bought(280, "9000");
        awaitDecisions(1);

        get("/insight/migration?from=" + TODAY.minusDays(290) + "&to=" + TODAY.minusDays(270))
                .body("rows.from", hasItems("regular", "gold"))
                .body(
                        "rows.find { it.from == 'regular' }.to.find { it.to == 'gold' }.customers",
                        greaterThanOrEqualTo(1))
                .body("total.exits", equalTo(0));
    }

    @Test
    void loyaltyRetentionAndLossesAnswerWithDefinitions() {
        bought(200, "100");
        bought(190, "100");
        awaitSeen();
        var ids = get("/insight/definitions").extract().jsonPath().getList("definitions.id", String.class);

        for (var path : List.of(
                "/insight/tiers",
                "/insight/loyalty?from=" + TODAY.minusDays(201) + "&to=" + TODAY.minusDays(189),
                "/insight/retention?by=month",
                "/insight/losses",
                "/insight/rfm",
                "/insight/rfm?at=" + TODAY.minusDays(189),
                "/insight/lifecycle",
                "/insight/churn",
                "/insight/costs")) {
            var links = get(path).extract().jsonPath().getMap("definitions", String.class, String.class);
            assertThat(links.values())
                    .isNotEmpty()
                    .allMatch(link -> ids.contains(link.replace("/api/v1/insight/definitions#", "")));
        }
    }

    @Test
    void aMonthsCostsAreDividedAmongItsCustomers() {
        var month = YearMonth.from(TODAY.minusDays(20));
        bought(20, "100");
        awaitSeen();
        var body = Map.of("acquisition", money("300.00"), "retention", money("0"));

        put(month, "marketer", body).statusCode(204);
        put(month, "marketer", body).statusCode(204);
        put(month, "analyst", body).statusCode(403);
        put(YearMonth.from(TODAY).plusMonths(1), "admin", body).statusCode(400);

        get("/insight/costs").body("months.month", hasItems(month.toString()));
    }

    @Test
    void everyTableCanBeHadAsCsv() {
        as("analyst")
                .accept("text/csv")
                .get("/api/v1/insight/tiers")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", startsWith("attachment; filename=\"rung-insight-tiers"))
                .body(startsWith("\ufeff日期,等级（代码）,名称,客户数,占比,订单数,消费额,币种\r\n"));
        as("analyst")
                .header("Accept-Language", "en")
                .get("/api/v1/insight/losses?format=csv")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"rung-insight-losses.csv\""))
                .body(startsWith("\ufeffReason (code),Lost,Dormant\r\n"));
        as("analyst")
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get("/api/v1/insight/rfm")
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"rung-insight-rfm-" + TODAY + ".csv\""))
                .body(startsWith("\ufeffDate,Code,Name,Customers,Share,Orders,Spend,Currency\r\n"));
    }

    @Test
    void aGroupHasTheCustomersThatTheListHas() {
        bought(30, "9000");
        bought(20, "9000");
        awaitSeen();
        var externalId = event(customer, "any", Instant.EPOCH).externalId();

        var standing = get("/customers/" + externalId + "/standing").extract().jsonPath();
        var row = get("/standings?sort=lastEventAt&limit=200&rfmType=" + standing.getString("rfm.type") + "&lifecycle="
                        + standing.getString("lifecycle"))
                .extract()
                .jsonPath()
                .getMap("items.find { it.externalId == '" + externalId + "' }");
        assertThat(row).containsEntry("rfmType", standing.getString("rfm.type")).doesNotContainKey("churn");
        assertThat(get("/insight/rfm")
                        .extract()
                        .jsonPath()
                        .getLong("groups.find { it.code == '" + standing.getString("rfm.type") + "' }.customers"))
                .isPositive();
        for (var grouping : List.of("rfm", "lifecycle")) {
            assertThat(get("/insight/" + grouping).extract().jsonPath().getLong("total.customers"))
                    .isEqualTo(get("/insight/tiers").extract().jsonPath().getLong("total.customers"));
        }
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        refused("/insight/trend?from=" + TODAY.minusDays(400) + "&to=" + TODAY, "period-too-long");
        refused("/insight/trend?from=" + TODAY, "period-missing");
        refused("/insight/migration?from=" + TODAY + "&to=" + TODAY.minusDays(1), "period-backwards");
        refused("/insight/migration/customers?from=" + TODAY + "&to=" + TODAY, "invalid");
        refused("/insight/migration/customers?to=" + TODAY + "&toTier=gold", "period-missing");
        refused(
                "/insight/migration/customers?from=" + TODAY + "&to=" + TODAY + "&toTier=gold&after=x",
                "cursor-unknown");
        refused("/insight/loyalty?from=" + TODAY.minusDays(733) + "&to=" + TODAY, "period-forgotten");
        refused("/insight/loyalty?from=" + TODAY + "&to=" + TODAY + "&tier=tin", "tier-unknown");
        refused("/insight/retention?by=week", "cohort-unknown");
    }

    private void bought(int daysAgo, String amount) {
        var at = Instant.now().minus(Duration.ofDays(daysAgo));
        var order = paid(event(customer, "order " + daysAgo, at), "O-" + daysAgo, amount);
        Events.send(Topic.BEHAVIOUR, customer.toString(), order);
    }

    private void awaitDecisions(int count) {
        awaitKinds("reached", count);
    }

    private void awaitKinds(String kind, int count) {
        awaitSeen();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/customers/"
                                + event(customer, "any", Instant.EPOCH).externalId() + "/standing/history")
                        .body("items.findAll { it.kind == '" + kind + "' }", hasSize(count)));
    }

    private void awaitSeen() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/insight/freshness").body("upToDate", equalTo(true)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01,    1e-16383,          400",
        "2026-01,    0.0000001,         400",
        "2026-01,    1000000000000000,  400",
        "2026-01,    1e9999999999,      400",
        "-9999-01,   1,                 400",
        "1969-12,    1,                 400",
        "1999-12,    999999999999.000001, 204",
    })
    void whatACostMayBeIsBounded(String month, String amount, int status) {
        as("marketer")
                .contentType("application/json")
                .body(Map.of("acquisition", money(amount), "retention", money("1")))
                .put("/api/v1/insight/costs/" + month)
                .then()
                .statusCode(status);

        get("/insight/costs");
    }

    private static JsonPath tiers(LocalDate at) {
        return get("/insight/tiers?at=" + at).extract().jsonPath();
    }

    private static long customers(JsonPath tiers, String code) {
        return tiers.getLong("tiers.find { it.code == '" + code + "' }.customers");
    }

    private static ValidatableResponse get(String path) {
        return as("analyst").get("/api/v1" + path).then().statusCode(200);
    }

    private static void refused(String path, String code) {
        as("analyst").get("/api/v1" + path).then().statusCode(400).body("type", equalTo("urn:problem:" + code));
    }

    private static ValidatableResponse put(YearMonth month, String role, Object body) {
        return as(role).contentType("application/json")
                .body(body)
                .put("/api/v1/insight/costs/" + month)
                .then();
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}
