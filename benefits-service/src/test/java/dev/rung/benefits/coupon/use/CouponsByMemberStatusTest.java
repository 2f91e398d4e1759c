package dev.rung.benefits.coupon.use;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.couponsOf;
import static dev.rung.benefits.coupon.CouponShop.give;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.key;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.use;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Shopper;
import dev.rung.contracts.customer.Membership;
import dev.rung.contracts.customer.Membership.Restriction;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Coupons are kept, and used when the status allows it again; nothing new is given to those who take no part.
@QuarkusTest
@WithTestResource(Servers.class)
class CouponsByMemberStatusTest {

    private final Shopper alice = new Shopper().registers();

    @Test
    void whoIsFrozenIsGivenCouponsAndUsesThemWhenThatEnds() {
        alice.stands(restricted("frozen", null));
        var code = given(open(content("generated")), alice);

        for (var act : List.of("lock", "redeem")) {
            use(act, code, alice, "o1")
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("urn:problem:coupon-refused"))
                    .body("reason", equalTo("on-hold"));
        }
        assertThat(couponsOf(alice))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("state", "issued"));

        alice.stands(restricted("frozen", Instant.now()));
        use("redeem", code, alice, "o1").then().statusCode(200);
    }

    @Test
    void whatAnOrderLockedBeforeIsStillRedeemedAndGivenBack() {
        var batch = open(content("generated"));
        var redeemed = given(batch, alice);
        var rolledBack = given(open(content("generated")), alice);
        use("lock", redeemed, alice, "o1").then().statusCode(200);
        use("lock", rolledBack, alice, "o2").then().statusCode(200);
        alice.stands(restricted("frozen", null));

        check(redeemed, "o1").body("fits", equalTo(true));
        check(redeemed, "o3").body("reason", equalTo("on-hold"));
        use("redeem", redeemed, alice, "o1").then().statusCode(200);
        use("rollback", rolledBack, alice, "o2").then().statusCode(200);
        use("lock", rolledBack, alice, "o3").then().statusCode(409);
    }

    @Test
    void whoIsExcludedIsGivenNothing() {
        alice.stands(restricted("excluded", null));

        give(open(content("generated")), alice, key())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:not-taking-part"))
                .body("memberStatus", equalTo("excluded"));
        as("agent")
                .header("Idempotency-Key", key())
                .body(Map.of("points", 5, "reason", "goodwill", "note", "A parcel was late"))
                .post("/api/v1/customers/{id}/points/adjustments", alice.externalId)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:not-taking-part"));
    }

    private ValidatableResponse check(String code, String order) {
        return as("storefront")
                .body(Map.of(
                        "externalId",
                        alice.externalId,
                        "orderId",
                        order,
                        "lines",
                        List.of(Map.of("category", "tea", "amount", cny("100")))))
                .post("/api/v1/coupons/{code}/check", code)
                .then()
                .statusCode(200);
    }

    private static Membership restricted(String status, @Nullable Instant until) {
        return new Membership(List.of(), List.of(new Restriction(status, Instant.EPOCH, until, "dispute", "hand")));
    }
}
