package dev.rung.benefits.coupon.wallet;

import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.open;
import static dev.rung.benefits.coupon.CouponShop.use;
import static dev.rung.benefits.coupon.CouponShop.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.benefits.Shopper;
import dev.rung.benefits.coupon.CouponShop;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The order in which members read their coupons.
@QuarkusTest
@WithTestResource(Servers.class)
class WalletOrderTest {

    @Inject
    SettableClock clock;

    private final Shopper alice = new Shopper();

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @Test
    void usableCouponsComeFirstTheNextToEndBeforeAllOnEachPage() {
        alice.registers();
        var used = given(lasting(4), alice);
        var late = given(lasting(9), alice);
        var soon = given(lasting(3), alice);
        var locked = given(lasting(6), alice);
        var usedToo = given(lasting(2), alice);
        use("redeem", used, alice, "o-1");
        use("redeem", usedToo, alice, "o-2");
        use("lock", locked, alice, "o-3");

        assertThat(pages(1)).containsExactly(soon, locked, late, usedToo, used);
        assertThat(pages(2)).containsExactly(soon, locked, late, usedToo, used);
        assertThat(pages(4)).containsExactly(soon, locked, late, usedToo, used);

        clock.set(Instant.now().plus(Duration.ofDays(8)));
        assertThat(pages(2)).containsExactly(late, usedToo, locked, soon, used);
    }

    @Test
    void aCursorThatNoPageGaveIsRefused() {
        alice.registers();

        for (var cursor : List.of("7", "open_2026-02-30_1", "over_x_1")) {
            page(5, cursor).then().statusCode(400).body("type", equalTo("urn:problem:cursor-unknown"));
        }
    }

    private static String lasting(int days) {
        var batch = open(with(content("generated"), "validDays", days));
        CouponShop.as("benefits-manager")
                .header("Idempotency-Key", CouponShop.key())
                .body(Map.of("count", 1))
                .post("/api/v1/coupon-batches/{id}/codes", batch)
                .then()
                .statusCode(200);
        return batch;
    }

    private List<String> pages(int limit) {
        var codes = new ArrayList<String>();
        String after = null;
        do {
            var page = page(limit, after).then().statusCode(200).extract().jsonPath();
            codes.addAll(page.getList("items.code", String.class));
            after = page.getString("next");
        } while (after != null);
        return codes;
    }

    private Response page(int limit, @Nullable String after) {
        var asked = RestAssured.given().auth().oauth2(Tokens.customer(alice.externalId));
        return (after == null ? asked : asked.queryParam("after", after)).get("/api/v1/me/coupons?limit=" + limit);
    }
}
