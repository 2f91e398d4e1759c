package dev.rung.benefits.coupon.wallet;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.share;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Staff look coupons up, and take them back.
@QuarkusTest
@WithTestResource(Servers.class)
class CouponDeskTest {

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void aBatchTellsWhatBecameOfItsCoupons() {
        alice.registers();
        var batch = open(content("generated"));
        made(batch, 10);
        use("lock", given(batch, alice), alice, "locked");
        use("redeem", given(batch, alice), alice, "redeemed");
        var back = given(batch, alice);
        use("redeem", back, alice, "back");
        use("rollback", back, alice, "back");
        withdraw(alice, idOf(given(batch, alice)), "mistake").then().statusCode(200);

        figures(batch)
                .then()
                .statusCode(200)
                .body("issued", equalTo(4))
                .body("usable", equalTo(1))
                .body("locked", equalTo(1))
                .body("redeemed", equalTo(1))
                .body("withdrawn", equalTo(1))
                .body("rolledBack", equalTo(1))
                .body("expired", equalTo(0))
                .body("codes", equalTo(10))
                .body("freeCodes", equalTo(6));

        clock.set(Instant.now().plus(Duration.ofDays(9)));
        figures(batch)
                .then()
                .body("usable", equalTo(0))
                .body("locked", equalTo(0))
                .body("expired", equalTo(2))
                .body("redeemed", equalTo(1));
        as("analyst")
                .get("/api/v1/coupon-batches/{id}/figures", UUID.randomUUID())
                .then()
                .statusCode(404);
        as("storefront")
                .get("/api/v1/coupon-batches/{id}/figures", batch)
                .then()
                .statusCode(403);
    }

    @Test
    void aCodeInAnyCaseLeadsToWhoHasIt() {
        alice.registers();
        var batch = open(content("generated"));
        made(batch, 2);
        var code = given(batch, alice);

        lookUp("agent", code.toLowerCase(Locale.ROOT))
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("free", equalTo(false))
                .body("batch", equalTo("Spring coupon"))
                .body("holders.externalId", contains(alice.externalId))
                .body("holders.coupon.state", contains("issued"));
        lookUp("agent", "NOSUCHCODE").then().statusCode(404).body("type", equalTo("urn:problem:coupon-unknown"));
        for (var role : List.of("analyst", "marketer", "approver", "storefront", "customer")) {
            lookUp(role, code).then().statusCode(403);
        }
    }

    @Test
    void aSharedCodeLeadsToAllNewestFirst() {
        alice.registers();
        var bob = new Shopper();
        bob.registers();
        var batch = open(content("shared"));
        var code = "SPRING" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        share(batch, code).then().statusCode(200);
        lookUp("admin", code).then().body("holders", empty());
        given(batch, alice);
        given(batch, bob);

        lookUp("benefits-manager", code).then().body("holders.externalId", contains(bob.externalId, alice.externalId));
    }

    @Test
    void whatIsTakenBackCannotBeUsedAndIsTakenBackOnce() {
        alice.registers();
        var batch = open(with(content("generated"), "perCustomer", 1));
        made(batch, 2);
        var code = given(batch, alice);
        var id = idOf(code);

        withdraw(alice, id, "requested").then().statusCode(200).body("state", equalTo("withdrawn"));
        withdraw(alice, id, "requested").then().statusCode(200).body("state", equalTo("withdrawn"));

        use("redeem", code, alice, "o").then().statusCode(409).body("reason", equalTo("withdrawn"));
        assertThat(couponsOf(alice)).extracting("state").containsExactly("withdrawn");
        assertThat(Database.count(
                        "select count(*) from audit where entry like ? and entry like '%coupon.withdrawn%'",
                        "%" + id + "%"))
                .isEqualTo(1);
        given(batch, alice); // it no longer counts for the limit
    }

    @Test
    void whatAnOrderHasStaysAndSoDoesAnothersCoupon() {
        alice.registers();
        var bob = new Shopper();
        bob.registers();
        var batch = open(content("generated"));
        made(batch, 3);
        var code = given(batch, alice);
        use("lock", code, alice, "o");
        withdraw(alice, idOf(code), "misuse")
                .then()
                .statusCode(409)
                .body("reason", equalTo("locked"))
                .body("detail", equalTo("An order is using this coupon"));
        use("redeem", code, alice, "o");
        withdraw(alice, idOf(code), "misuse").then().statusCode(409).body("reason", equalTo("used"));
        withdraw(bob, idOf(code), "misuse").then().statusCode(404);
        withdraw(alice, idOf(code), "because").then().statusCode(400);

        var last = given(batch, alice);
        clock.set(Instant.now().plus(Duration.ofDays(9)));
        withdraw(alice, idOf(last), "requested").then().statusCode(409).body("reason", equalTo("expired"));
    }

    /// Neither by an order nor when it is looked for; what staff give again can be used.
    @Test
    void aSharedCodeGivesNoOtherCouponForTheOneTakenBack() {
        alice.registers();
        var batch = open(content("shared"));
        var code = "SPRING" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        share(batch, code).then().statusCode(200);
        use("lock", code, alice, "o1").then().statusCode(200);
        use("rollback", code, alice, "o1").then().statusCode(200);
        withdraw(alice, idOf(code), "misuse").then().statusCode(200);

        use("redeem", code, alice, "o2").then().statusCode(409).body("reason", equalTo("withdrawn"));
        check(code, alice).then().statusCode(200).body("reason", equalTo("withdrawn"));
        assertThat(couponsOf(alice)).extracting("state").containsExactly("withdrawn");

        given(batch, alice);
        use("redeem", code, alice, "o3").then().statusCode(200);
    }

    /// The guard is the lock on the coupon: without it both succeed now and then.
    @Test
    void aCouponIsUsedOrTakenBackNeverBoth() {
        alice.registers();
        var batch = open(content("generated"));
        made(batch, 20);
        for (var round = 0; round < 20; round++) {
            var order = "o" + round;
            var code = given(batch, alice);
            var id = idOf(code);
            var redeeming = CompletableFuture.supplyAsync(
                            () -> use("redeem", code, alice, order).statusCode(), Thread::startVirtualThread)
                    .orTimeout(30, TimeUnit.SECONDS);
            var takingBack = CompletableFuture.supplyAsync(
                            () -> withdraw(alice, id, "misuse").statusCode(), Thread::startVirtualThread)
                    .orTimeout(30, TimeUnit.SECONDS);

            assertThat(List.of(redeeming.join(), takingBack.join())).containsExactlyInAnyOrder(200, 409);
        }
    }

    private static Response check(String code, Shopper customer) {
        var line = Map.of("category", "tea", "amount", Map.of("amount", "100", "currency", "CNY"));
        return as("storefront")
                .body(Map.of("externalId", customer.externalId, "lines", List.of(line)))
                .post("/api/v1/coupons/{code}/check", code);
    }

    private static Response figures(String batch) {
        return as("analyst").get("/api/v1/coupon-batches/{id}/figures", batch);
    }

    private static Response lookUp(String role, String code) {
        return as(role).header("Accept-Language", "en").get("/api/v1/coupons/{code}", code);
    }

    private static Response withdraw(Shopper customer, String id, String reason) {
        return as("agent")
                .header("Accept-Language", "en")
                .body(Map.of("reason", reason))
                .post("/api/v1/customers/{externalId}/coupons/{id}/withdrawal", customer.externalId, id);
    }

    private static String idOf(String code) {
        return lookUp("agent", code).then().extract().jsonPath().getString("holders[0].coupon.id");
    }

    private static void made(String batch, int count) {
        as("benefits-manager")
                .header("Idempotency-Key", key())
                .body(Map.of("count", count))
                .post("/api/v1/coupon-batches/{id}/codes", batch)
                .then()
                .statusCode(200);
    }
}
