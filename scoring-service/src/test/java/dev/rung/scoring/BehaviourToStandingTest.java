package dev.rung.scoring;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Money;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.Behaviour.Visited;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.contracts.scoring.TierEvent.Reached;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The whole way through the service, on a real Kafka and a real PostgreSQL.
@QuarkusTest
@WithTestResource(Servers.class)
class BehaviourToStandingTest {

    private final UUID customer = UUID.randomUUID();
    private final String externalId = event(customer, "any", Instant.EPOCH).externalId();

    @Test
    void behaviourBecomesAStandingAsTheDesignSays() {
        var yesterday = Instant.now().minus(Duration.ofDays(1));
        send(order("1", "1234.50", yesterday), new Visited(event(customer, "visit", yesterday.plusSeconds(60))));
        awaitEverythingSentSoFar();

        standing("analyst", "en")
                .body("customerId", equalTo(customer.toString()))
                .body("externalId", equalTo(externalId))
                .body("tier.code", equalTo("bronze"))
                .body("tier.name", equalTo("Bronze"))
                .body("tier.state", equalTo("ACTIVE"))
                .body("growthValue", equalTo(1274))
                .body(
                        "components.code",
                        equalTo(List.of("spend", "orders", "visits", "reviews", "shares", "posts", "credit")))
                .body("components.points", equalTo(List.of(1234, 20, 20, 0, 0, 0, 0)))
                .body("rfm.recencyDays", equalTo(1))
                .body("rfm.orders", equalTo(1))
                .body("rfm.spend", equalTo(Map.of("amount", "1234.50", "currency", "CNY")))
                .body("rfm.type", equalTo("important-development"))
                .body("valueLevel", equalTo("middle"))
                .body("lifecycle", equalTo("new"))
                .body("next.tier.code", equalTo("silver"))
                .body(
                        "next.needed",
                        equalTo(List.of(Map.of("measure", "growthValue", "threshold", 3000, "missing", 1726))))
                .body("keep.needed[0].threshold", equalTo(800))
                .body("policyVersion", equalTo(1));
        standing("analyst", "zh").body("tier.name", equalTo("铜牌"));
    }

    @Test
    void membersReadTheirOwnLanguageAndNotHowTheShopRatesThem() {
        var me = new Customer(customer, externalId, 1, "en", "Europe/London", Instant.EPOCH, List.of(), null);
        Events.send(Topic.CUSTOMER_EVENTS, customer.toString(), new Registered(UUID.randomUUID(), Instant.EPOCH, me));
        send(order("1", "1234.50", Instant.now().minus(Duration.ofDays(1))));
        awaitEverythingSentSoFar();

        await().atMost(ofSeconds(30))
                .untilAsserted(() -> mine("/api/v1/me/standing").body("tier.name", equalTo("Bronze")));
        mine("/api/v1/me/standing").body("$", not(hasKey("valueLevel"))).body("$", not(hasKey("lifecycle")));
        mine("/api/v1/customers/" + externalId + "/standing").body("$", not(hasKey("lifecycle")));
        mine("/api/v1/me/standing/explanation").body("tier.name", equalTo("Bronze"));
        mine("/api/v1/me/standing/history").body("items.tier.name", everyItem(equalTo("Bronze")));
        for (var path : List.of("/me/standing", "/me/standing/explanation", "/me/standing/history")) {
            given().auth()
                    .oauth2(Tokens.suiteCustomer(externalId))
                    .get("/api/v1" + path)
                    .then()
                    .statusCode(200);
        }
        given().auth()
                .oauth2(Tokens.customer(externalId))
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.1")
                .get("/api/v1/me/standing")
                .then()
                .body("tier.name", equalTo("铜牌"));
    }

    @Test
    void theLadderCanBeReadByWhoeverIsOnIt() {
        for (var token : List.of(Tokens.customer("C-1"), Tokens.of("storefront"), Tokens.of("analyst"))) {
            given().auth()
                    .oauth2(token)
                    .header("Accept-Language", "en")
                    .get("/api/v1/ladder")
                    .then()
                    .statusCode(200)
                    .body("measure", equalTo("growthValue"))
                    .body("tiers.name", equalTo(List.of("Regular", "Bronze", "Silver", "Gold", "Diamond")))
                    .body("tiers[1].enter", equalTo(1000))
                    .body("tiers[1].keep", equalTo(800))
                    .body("tiers[3].benefits", equalTo(List.of("1.5 times the points on every order")));
        }
        as("service").get("/api/v1/ladder").then().statusCode(403);
    }

    @Test
    void repetitionsAndDisorderChangeNothing() {
        var now = Instant.now();
        var order = order("1", "100.00", now.minus(Duration.ofDays(3)));
        var refund = new OrderRefunded(
                event(customer, "refund", now.minus(Duration.ofDays(1))),
                "R-1",
                "1",
                new Money(new BigDecimal("30.25"), "CNY"));
        send(refund, order, refund, order, paid(event(customer, "same order again", now), "1", "100.00"));
        awaitEverythingSentSoFar();

        standing("agent", "en")
                .body("rfm.orders", equalTo(1))
                .body("rfm.spend.amount", equalTo("69.75"))
                .body("growthValue", equalTo(89));
    }

    @Test
    void refundsThatWaitAndDepositsAreSeenByStaffOnly() {
        var now = Instant.now().minus(Duration.ofDays(1));
        send(
                order("1", "100.00", now),
                new OrderRefunded(event(customer, "refund", now), "R-1", "unknown", yuan("30.25")),
                new OrderPaid(
                        event(customer, "deposit", now), "2", yuan("40.00"), List.of(), "deposit", yuan("200.00")));
        awaitEverythingSentSoFar();

        standing("agent", "en")
                .body("rfm.orders", equalTo(1))
                .body("rfm.spend.amount", equalTo("100.00"))
                .body("unapplied.refunds", equalTo(1))
                .body("unapplied.refunded.amount", equalTo("30.25"))
                .body("unapplied.partPaidOrders", equalTo(1))
                .body("unapplied.partPaid.amount", equalTo("40.00"));
        given().auth()
                .oauth2(Tokens.customer(externalId))
                .get("/api/v1/me/standing")
                .then()
                .statusCode(200)
                .body("unapplied", nullValue());
    }

    @Test
    void aTierIsReachedOnceAndEveryDecisionIsKept() {
        var at = Instant.now().minus(Duration.ofDays(2));
        var order = order("1", "9000", at);
        send(order, order, order("2", "1", at.plusSeconds(60)));
        awaitEverythingSentSoFar();

        var reached = Events.read(Topic.TIER_EVENTS, customer.toString(), Reached.class);
        assertThat(reached).hasSize(1);
        await().atMost(ofSeconds(30)).untilAsserted(() -> history().body("items", hasSize(1)));
        history()
                .body(
                        "items[0].decisionId",
                        equalTo(reached.getFirst().decision().eventId().toString()))
                .body("items[0].tier.code", equalTo("gold"))
                .body("items[0].before.code", equalTo("regular"));
        as("analyst")
                .queryParam("asOf", at.minusSeconds(1).toString())
                .get("/api/v1/customers/{id}/standing/history", externalId)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void tiersSumUpToTheTotal() {
        var at = Instant.now().minus(Duration.ofDays(1));
        var before = tiers();
        send(order("1", "5000.10", at), order("2", "0.015", at));
        awaitEverythingSentSoFar();
        var after = tiers();

        assertThat(after.getList("tiers.code")).isEqualTo(List.of("regular", "bronze", "silver", "gold", "diamond"));
        assertThat(after.getLong("tiers[2].customers")).isEqualTo(before.getLong("tiers[2].customers") + 1);
        assertThat(amount(after, "tiers[2].spend.amount").subtract(amount(before, "tiers[2].spend.amount")))
                .isEqualByComparingTo("5000.115");
        assertThat(after.getLong("total.orders")).isEqualTo(before.getLong("total.orders") + 2);
        assertThat(after.getList("tiers.customers", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(after.getLong("total.customers"));
        assertThat(after.getList("tiers.share", BigDecimal.class).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("1");
        assertThat(Instant.parse(after.getString("freshAsOf"))).isAfter(at);
    }

    @Test
    void rubbishDoesNotHoldAnybodyBack() {
        Events.sendText("behaviour", customer.toString(), "{ not json", Map.of());
        Events.sendText("behaviour", customer.toString(), "{\"type\":\"moon.landed\"}", Map.of());
        send(order("1", "10", Instant.now()));
        awaitEverythingSentSoFar();

        standing("admin", "en").body("rfm.orders", equalTo(1));
    }

    @Test
    void theListShowsTheMostValuableFirstPageByPage() {
        var neighbour = event(UUID.randomUUID(), "order 1", Instant.now());
        send(order("1", "7000", Instant.now()), paid(neighbour, "1", "7500"));
        awaitEverythingSentSoFar();

        var first = page(null);
        var second = page(first.getString("next"));
        assertThat(first.getList("items")).hasSize(1);
        assertThat(first.getString("items[0].tier.code")).isEqualTo("silver");
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getLong("items[0].growthValue")).isLessThanOrEqualTo(first.getLong("items[0].growthValue"));
        assertThat(second.getString("items[0].externalId")).isNotEqualTo(first.getString("items[0].externalId"));
    }

    private void send(Behaviour... behaviours) {
        for (var behaviour : behaviours) {
            var key = Objects.requireNonNull(behaviour.event()).customerId().toString();
            Events.send(Topic.BEHAVIOUR, key, behaviour);
        }
    }

    /// Freshness is the fence: it knows what Kafka had accepted when it was asked.
    private void awaitEverythingSentSoFar() {
        await().atMost(ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> as("storefront")
                        .get("/api/v1/insight/freshness")
                        .then()
                        .statusCode(200)
                        .body("upToDate", equalTo(true)));
    }

    private Behaviour order(String name, String amount, Instant at) {
        return paid(event(customer, "order " + name, at), name, amount);
    }

    private static Money yuan(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    private ValidatableResponse standing(String role, String language) {
        return as(role).header("Accept-Language", language)
                .get("/api/v1/customers/{id}/standing", externalId)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse mine(String path) {
        return given().auth()
                .oauth2(Tokens.customer(externalId))
                .get(path)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse history() {
        return as("analyst")
                .get("/api/v1/customers/{id}/standing/history", externalId)
                .then()
                .statusCode(200);
    }

    private static JsonPath tiers() {
        return as("marketer")
                .get("/api/v1/insight/tiers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath page(@Nullable String after) {
        return as("analyst")
                .queryParams(after == null ? Map.of() : Map.of("after", after))
                .queryParams(Map.of("tier", "silver", "limit", "1"))
                .get("/api/v1/standings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static BigDecimal amount(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}
