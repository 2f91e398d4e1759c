package dev.rung.benefits.coupon.use;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.give;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.inParallel;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.share;
import static dev.rung.benefits.coupon.CouponShop.step;
import static dev.rung.benefits.coupon.CouponShop.upload;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.contracts.benefits.CouponEvent.CouponRedeemed;
import dev.rung.contracts.benefits.CouponEvent.CouponRolledBack;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class CouponUseTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aliceIsKnown() {
        alice.registers();
    }

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void aCouponIsGivenLockedRedeemedAndRolledBackAndEachIsTold() {
        var code = given(open(content("generated")), alice);

        use("lock", code, alice, "o1").then().statusCode(200).body("state", equalTo("locked"));
        use("redeem", code, alice, "o1")
                .then()
                .statusCode(200)
                .body("state", equalTo("redeemed"))
                .body("lockedUntil", nullValue());
        assertThat(couponsOf(alice))
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .containsEntry("state", "redeemed")
                        .containsEntry("orderId", "o1")
                        .containsEntry("name", "Spring coupon"));
        use("rollback", code, alice, "o1").then().statusCode(200).body("state", equalTo("issued"));
        use("redeem", code, alice, "o2").then().statusCode(200);

        assertThat(told())
                .extracting(Object::getClass)
                .isEqualTo(List.of(
                        CouponIssued.class, CouponRedeemed.class, CouponRolledBack.class, CouponRedeemed.class));
        assertThat(told().get(2)).isInstanceOfSatisfying(CouponRolledBack.class, back -> {
            assertThat(back.before()).isEqualTo("redeemed");
            assertThat(back.state()).isEqualTo("issued");
        });
    }

    @Test
    void theSameRequestIsCarriedOutOnce() {
        var batch = open(content("generated"));
        var key = key();
        var first = give(batch, alice, key).then().statusCode(201).extract().asString();
        assertThat(give(batch, alice, key).then().statusCode(200).extract().asString())
                .isEqualTo(first);
        give(open(content("generated")), alice, key).then().statusCode(422);

        var code = String.valueOf(couponsOf(alice).getFirst().get("code"));
        var locked = use("lock", code, alice, "o1", key)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        use("redeem", code, alice, "o1", key).then().statusCode(200);
        assertThat(use("lock", code, alice, "o1", key)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .isEqualTo(locked);
        use("lock", code, alice, "o2", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        use("redeem", code, alice, "o1").then().statusCode(200);
        assertThat(told()).extracting(Object::getClass).isEqualTo(List.of(CouponIssued.class, CouponRedeemed.class));
    }

    @Test
    void aKeyAndAnOrderAreThoseOfOneCustomer() {
        var code = given(open(content("generated")), alice);
        var bob = new Shopper().registers();
        var key = key();
        use("lock", code, alice, "o1", key).then().statusCode(200);

        use("lock", code, bob, "o1", key)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        for (var act : List.of("lock", "redeem", "rollback")) {
            use(act, code, bob, "o1")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("of-another-customer"))
                    .body("errors.field", equalTo(List.of("code")));
        }
        assertThat(couponsOf(alice).getFirst()).containsEntry("state", "locked");

        use("redeem", code, alice, "o1", key).then().statusCode(200);
        use("redeem", code, bob, "o1", key).then().statusCode(422);
        use("rollback", code, bob, "o1").then().statusCode(409);
        use("rollback", code, alice, "o1", key).then().statusCode(200);
        use("rollback", code, bob, "o1", key).then().statusCode(422);
    }

    @Test
    void aKeyOfAGiftIsThatOfOneCustomer() {
        var batch = open(content("generated"));
        var key = key();
        give(batch, alice, key).then().statusCode(201);

        give(batch, new Shopper().registers(), key).then().statusCode(422);
    }

    /// The guard is the lock on the coupon. Without it dozens succeed.
    @Test
    void ofFiftyOrdersOneLocksACoupon() {
        var code = given(open(content("generated")), alice);

        assertThat(inParallel(50, "lock", _ -> code, alice))
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(1);
    }

    /// The guard is the lock on the batch: nobody has the code yet. Behind it, the unique key of the code.
    @Test
    void ofFiftyOrdersOneRedeemsACodeThatNobodyHas() {
        var batch = open(content("imported"));
        upload(batch, "mug-" + mark).then().statusCode(200);

        assertThat(inParallel(50, "redeem", i -> i % 2 == 0 ? "MUG" + mark : "ｍｕｇ " + mark, alice))
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(1);
        assertThat(couponsOf(alice)).hasSize(1);
    }

    /// The guard is the lock on the batch.
    @Test
    void aSharedCodeIsUsedUpToItsLimit() {
        var batch = open(with(content("shared"), "total", 7));
        share(batch, "spring" + mark).then().statusCode(200);

        assertThat(inParallel(50, "redeem", _ -> "SPRING" + mark, alice))
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(7);
        as("analyst").get("/api/v1/coupon-batches/{id}", batch).then().body("issued", equalTo(7));
    }

    @Test
    void theSameCodeInAnyCaseAndWidthIsTheSame() {
        var batch = open(content("imported"));
        upload(batch, "gift-" + mark).then().statusCode(200);

        use("redeem", "ＧＩＦＴ" + mark.toUpperCase(Locale.ROOT), alice, "o1")
                .then()
                .statusCode(200);
        for (var again : List.of("gift" + mark, "GİFT-" + mark, "g ı f t" + mark)) {
            use("redeem", again, alice, "o2")
                    .then()
                    .statusCode(409)
                    .body("reason", equalTo("used"))
                    .body("type", equalTo("urn:problem:coupon-refused"));
        }
        use("redeem", "nobody" + mark, alice, "o2").then().statusCode(404);
    }

    @Test
    void aCustomersLimitCountsEveryCode() {
        var batch = open(with(content("imported"), "perCustomer", 1));
        upload(batch, "one-%1$s\ntwo-%1$s".formatted(mark)).then().statusCode(200);

        use("lock", "one" + mark, alice, "o1").then().statusCode(200);
        use("lock", "two" + mark, alice, "o2").then().statusCode(409).body("reason", equalTo("customer-limit"));
        var bob = new Shopper().registers();
        use("lock", "one" + mark, bob, "o3").then().statusCode(409).body("reason", equalTo("of-another-customer"));
        use("lock", "two" + mark, bob, "o3").then().statusCode(200);
    }

    @Test
    void aLockEndsByItself() {
        var code = given(open(content("generated")), alice);
        use("lock", code, alice, "o1").then().statusCode(200);
        use("lock", code, alice, "o2").then().statusCode(409).body("reason", equalTo("locked"));
        use("rollback", code, alice, "o2").then().statusCode(409).body("reason", equalTo("not-of-order"));

        clock.set(Instant.now().plus(Duration.ofMinutes(31)));

        assertThat(couponsOf(alice).getFirst()).containsEntry("state", "issued");
        use("lock", code, alice, "o2").then().statusCode(200);
    }

    /// The last moment of the last day in the store's zone, and the first after it.
    @Test
    void aCouponDoesNotDieADayEarlyAndComesBackExpiredAfterItsLastDay() {
        var code = given(open(content("generated")), alice);
        var lastDay = LocalDate.ofInstant(Instant.now(), SHANGHAI).plusDays(7);
        var end = lastDay.plusDays(1).atStartOfDay(SHANGHAI).toInstant();

        clock.set(end.minusSeconds(1));
        use("redeem", code, alice, "o1").then().statusCode(200).body("lastDay", equalTo(lastDay.toString()));
        use("rollback", code, alice, "o1").then().statusCode(200).body("state", equalTo("issued"));
        use("redeem", code, alice, "o2").then().statusCode(200);

        clock.set(end);
        use("rollback", code, alice, "o2").then().statusCode(200).body("state", equalTo("expired"));
        use("redeem", code, alice, "o3").then().statusCode(409).body("reason", equalTo("expired"));
        assertThat(couponsOf(alice).getFirst()).containsEntry("state", "expired");
    }

    @Test
    void aClosedBatchIssuesNothingAndItsCouponsStayGood() {
        var batch = open(content("generated"));
        var code = given(batch, alice);
        step(batch, "closing").then().statusCode(200);

        give(batch, alice, key()).then().statusCode(409).body("reason", equalTo("not-open"));
        use("redeem", code, alice, "o1").then().statusCode(200);
    }

    @Test
    void importedCodesRunOut() {
        var batch = open(content("imported"));
        upload(batch, "one-" + mark).then().statusCode(200);

        assertThat(given(batch, alice)).isEqualTo("one-" + mark);
        give(batch, alice, key()).then().statusCode(409).body("reason", equalTo("no-codes"));
    }

    @Test
    void aCheckSaysWhetherACodeFitsAndChangesNothing() {
        var batch = open(content("imported"));
        upload(batch, "gift-" + mark).then().statusCode(200);

        check("gift" + mark, "100").body("fits", equalTo(true)).body("off.amount", equalTo("10"));
        check("gift" + mark, "99.99")
                .body("fits", equalTo(false))
                .body("reason", equalTo("below-threshold"))
                .body("missing.amount", equalTo("0.01"));
        var line = Map.of("category", "tea", "amount", Map.of("amount", "0.005", "currency", "CNY"));
        as("storefront")
                .body(Map.of("externalId", alice.externalId, "lines", List.of(line)))
                .post("/api/v1/coupons/{code}/check", "gift" + mark)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("lines[0].amount.amount")));
        assertThat(couponsOf(alice)).isEmpty();
        use("redeem", "gift" + mark, alice, "o1").then().statusCode(200);
        check("gift" + mark, "100")
                .body("fits", equalTo(false))
                .body("reason", equalTo("used"))
                .body("detail", equalTo("This coupon was used"));
    }

    @Test
    void othersNeitherReadNorUseCoupons() {
        var batch = open(content("generated"));
        var code = given(batch, alice);
        var path = "/api/v1/customers/" + alice.externalId + "/coupons";

        for (var role : List.of("analyst", "marketer", "approver", "service")) {
            as(role).get(path).then().statusCode(403);
            as(role).post("/api/v1/coupons/{code}/lock", code).then().statusCode(403);
            as(role).post("/api/v1/coupons/{code}/check", code).then().statusCode(403);
        }
        for (var role : List.of("storefront", "marketer")) {
            as(role).post("/api/v1/coupon-batches/{id}/coupons", batch).then().statusCode(403);
        }
        RestAssured.given()
                .auth()
                .oauth2(Tokens.customer("C-BOB"))
                .get(path)
                .then()
                .statusCode(403);
        as("storefront").get(path).then().statusCode(200).body("items.code", equalTo(List.of(code)));
        as("storefront").post("/api/v1/coupons/{code}/lock", code).then().statusCode(400);
    }

    private ValidatableResponse check(String code, String amount) {
        var line = Map.of("category", "tea", "amount", Map.of("amount", amount, "currency", "CNY"));
        return as("storefront")
                .header("Accept-Language", "en")
                .body(Map.of("externalId", alice.externalId, "lines", List.of(line)))
                .post("/api/v1/coupons/{code}/check", code)
                .then()
                .statusCode(200);
    }

    private List<PointsEvent> told() {
        await().until(() -> Database.count("select count(*) from outbox where key = ?", alice.id.toString()) == 0);
        return alice.announced();
    }
}
