package dev.rung.benefits.quote;

import static dev.rung.benefits.catalogue.Catalogue.content;
import static dev.rung.benefits.catalogue.Catalogue.published;
import static dev.rung.benefits.catalogue.Catalogue.write;
import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.share;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.coupon.CouponShop;
import dev.rung.benefits.entitlement.GrantingProfile;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.quote.rule.Stacking;
import dev.rung.benefits.redemption.Member;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From a cart to its price, with each line explained.
@QuarkusTest
@TestProfile(GrantingProfile.class)
@WithTestResource(Servers.class)
class QuoteTest {

    /// All that asking must leave alone: everything but the quotes themselves, and what timers write.
    private static final List<String> LEFT_ALONE = List.of(
            "balances",
            "lots",
            "spends",
            "transactions",
            "entries",
            "facts",
            "coupons",
            "coupon_steps",
            "coupon_codes",
            "coupon_batches",
            "entitlements",
            "entitlement_uses",
            "redemptions",
            "rewards",
            "quoted_orders",
            "stacking_rules",
            "idempotency_keys",
            "promotion_grants");

    @Inject
    Ledger ledger;

    private Member member;
    private Shopper alice;

    @BeforeEach
    void aliceIsGoldWithTenPercentOff() {
        var benefit = "discount-" + UUID.randomUUID();
        write(benefit, content("discount", Map.of("percent", 10, "floorPercent", 50), 100, "month", "end"))
                .statusCode(201);
        published(Map.of("gold", List.of(benefit), "diamond", List.of(benefit)));
        member = new Member(ledger);
        alice = member.shopper;
        alice.reaches("gold", Instant.now()).awaitAllProcessed();
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        Database.count("select count(*) from entitlements_due where customer_id = ?", alice.id) == 0);
        member.withPoints(5_000);
    }

    /// A quote is a promise: confirming it would be refused.
    @Test
    void whoMayNotSpendIsPromisedNeitherPointsNorDiscounts() {
        alice.stands(
                new Membership(List.of(), List.of(new Restriction("frozen", Instant.EPOCH, null, "dispute", "hand"))));

        new Basket(alice)
                .with("points", 1_000)
                .asked()
                .statusCode(200)
                .body("lines[0].off", equalTo(List.of()))
                .body("points.spendable", equalTo(0));
    }

    @Test
    void eachLineSaysWhatTookOffHowMuchAndWhy() {
        var code = given(open(CouponShop.content("generated")), alice);

        new Basket(alice)
                .with("wallet", true)
                .with("points", 1_000)
                .asked()
                .statusCode(200)
                .body("list.amount", equalTo("210.00"))
                .body("lines[0].list.amount", equalTo("60.00"))
                .body("lines[0].off.kind", contains("tier-discount", "coupon", "points"))
                .body("lines[0].off.amount.amount", contains("6.00", "3.00", "3.00"))
                .body("lines[1].off.amount.amount", contains("14.00", "7.00", "7.00"))
                .body("lines[0].payable.amount", equalTo("48.00"))
                .body("lines[1].payable.amount", equalTo("112.00"))
                .body("lines[0].off.detail", contains("Birthday gift: 10 % off", "Spring coupon", "1000 points"))
                .body("lines[0].off[1].code", equalTo(code))
                .body("shipping.payable.amount", equalTo("10.00"))
                .body("total.amount", equalTo("170.00"))
                .body("points.spent", equalTo(1_000))
                .body("unused", hasSize(0));
    }

    @Test
    void nothingChangesByAsking() {
        var batch = open(with(CouponShop.content("shared"), "total", 1));
        var code = "tea" + UUID.randomUUID().toString().substring(0, 8);
        share(batch, code).then().statusCode(200);
        given(open(CouponShop.content("generated")), alice);
        var before = everything();

        for (var i = 0; i < 3; i++) {
            new Basket(alice)
                    .with("wallet", true)
                    .with("coupons", List.of(code))
                    .with("points", 500)
                    .asked()
                    .statusCode(200);
        }

        assertThat(everything()).isEqualTo(before);
        assertThat(Database.count("select count(*) from quotes where customer_id = ?", alice.id))
                .isEqualTo(3);
    }

    /// One truth: the ledger is asked about the same payment.
    @Test
    void thePointsThatAQuotePromisesAreThoseThatTheLedgerGives() {
        var quote = new Basket(alice).with("points", 1_234).quote();
        var total = quote.getString("total.amount");
        var promised = quote.getLong("earned");

        alice.pays("o-earned", total, Instant.now()).awaitAllProcessed();

        assertThat(promised)
                .isEqualTo(new BigDecimal(total).multiply(new BigDecimal("1.5")).longValue());
        assertThat(member.points("pending", "o-earned")).isEqualTo(promised);
    }

    @Test
    void couponsThatAreNotUsedSayWhy() {
        var free = "free" + UUID.randomUUID().toString().substring(0, 8);
        share(
                        open(CouponShop.content(
                                "threshold",
                                Map.of("threshold", cny("100"), "value", cny("20")),
                                "shared",
                                Map.of("validDays", 7))),
                        free)
                .then()
                .statusCode(200);
        var used = given(open(CouponShop.content("generated")), alice);
        use("redeem", used, alice, "o1").then().statusCode(200);
        var small = given(open(CouponShop.content("generated")), alice);
        var far = given(
                open(CouponShop.content(
                        "threshold",
                        Map.of("threshold", cny("1000"), "value", cny("90")),
                        "generated",
                        Map.of("validDays", 7))),
                alice);

        new Basket(alice)
                .with("coupons", List.of(free, used, small, far, "nobody-has-this"))
                .asked()
                .statusCode(200)
                .body("lines[0].off.code", hasItems(free))
                .body("unused.code", containsInAnyOrder(used, small, far, "nobody-has-this"))
                .body("unused.find { it.code == '%s' }.reason".formatted(used), equalTo("used"))
                .body("unused.find { it.code == '%s' }.reason".formatted(small), equalTo("others-are-better"))
                .body("unused.find { it.code == '%s' }.reason".formatted(far), equalTo("does-not-fit"))
                .body("unused.find { it.code == 'nobody-has-this' }.reason", equalTo("unknown"))
                .body("unused.find { it.code == 'nobody-has-this' }.detail", equalTo("There is no such code"));
    }

    @Test
    void pointsAreSpentAsFarAsTheyReach() {
        new Basket(alice)
                .with("points", 100_000)
                .asked()
                .body("points.spendable", equalTo(5_000))
                .body("points.spent", equalTo(5_000))
                .body("points.reason", equalTo("too-few-points"))
                .body("points.detail", equalTo("There are no more points to spend"));
        new Basket(alice)
                .with("lines", List.of(Basket.line("l1", "tea", 1, "20.00")))
                .with("points", 4_000)
                .asked()
                .body("points.spent", equalTo(900))
                .body("points.reason", equalTo("share-reached"));
    }

    @Test
    void aMemberAsksForTheirOwnCart() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .contentType("application/json")
                .body(new Basket(alice).cart())
                .post("/api/v1/me/quotes")
                .then()
                .statusCode(200)
                .body("total.amount", equalTo("190.00"));
    }

    /// Their own route is no oracle for codes.
    @Test
    void aMemberTriesFewCodesAndDoesNotHearWhoseTheyAre() {
        var bobs = given(open(CouponShop.content("generated")), new Member(ledger).shopper);
        var asked = RestAssured.given()
                .auth()
                .oauth2(Tokens.customer(alice.externalId))
                .contentType("application/json");

        asked.body(new Basket(alice)
                        .with("coupons", List.of(bobs, "nobody-has-this"))
                        .cart())
                .post("/api/v1/me/quotes")
                .then()
                .statusCode(200)
                .body("unused.reason", contains("unknown", "unknown"));
        asked.body(new Basket(alice)
                        .with(
                                "coupons",
                                IntStream.range(0, 6).mapToObj(i -> "c" + i).toList())
                        .cart())
                .post("/api/v1/me/quotes")
                .then()
                .statusCode(422)
                .body("errors.field", contains("coupons"));
    }

    @Test
    void aCartWithFaultsIsRefusedAtItsFields() {
        new Basket(alice)
                .with("lines", List.of(Basket.line("l1", "tea", 1, "0.005"), Basket.line("l1", "tea", 1, "-1")))
                .asked()
                .statusCode(422)
                .body("errors.field", contains("lines[0].price.amount", "lines[1].id", "lines[1].price.amount"));
        new Basket(alice).with("lines", List.of()).asked().statusCode(400);
        new Basket(alice)
                .with("coupons", IntStream.range(0, 51).mapToObj(i -> "c" + i).toList())
                .asked()
                .statusCode(400);
        for (var role : List.of("analyst", "marketer", "service")) {
            as(role).body(Map.of()).post("/api/v1/quotes").then().statusCode(403);
        }
    }

    @Test
    void rulesOfStackingCountForTheNextQuoteOnceSomebodyElseHasApprovedThem() {
        var before = quoted(100);
        var draft = Stacking.drafted(Map.of("mostPercent", 0));
        assertThat(quoted(100).getInt("points.spent")).isEqualTo(100);

        Stacking.approved(draft);
        var after = quoted(100);
        Stacking.approved(Stacking.drafted(Map.of("mostPercent", 50)));

        assertThat(after.getInt("points.spent")).isZero();
        assertThat(after.getInt("rules")).isGreaterThan(before.getInt("rules"));
    }

    private JsonPath quoted(int points) {
        return new Basket(alice).with("points", points).quote();
    }

    private static Map<String, Long> everything() {
        return LEFT_ALONE.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> Database.count(
                                "select coalesce(hashtextextended(string_agg(cast(t as text), ',' order by cast(t as text)), 0), 0) from "
                                        + table + " t")));
    }
}
