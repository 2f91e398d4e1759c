package dev.rung.benefits.quote;

import static dev.rung.benefits.coupon.CouponShop.as;
import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.key;

import dev.rung.benefits.Shopper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A cart of 200.00: two lines of tea and cups, 10.00 for shipping beside.
public final class Basket {

    private final Map<String, Object> cart = new HashMap<>(Map.of(
            "lines",
            List.of(line("l1", "tea", 2, "30.00"), line("l2", "cups", 1, "140.00")),
            "shipping",
            cny("10.00")));

    private final Shopper customer;

    public Basket(Shopper customer) {
        this.customer = customer;
    }

    public static Map<String, Object> line(String id, String category, int quantity, String price) {
        return Map.of("id", id, "product", "p-" + id, "category", category, "quantity", quantity, "price", cny(price));
    }

    public Basket with(String field, Object value) {
        cart.put(field, value);
        return this;
    }

    Map<String, Object> cart() {
        return cart;
    }

    ValidatableResponse asked() {
        return as("storefront")
                .header("Accept-Language", "en")
                .body(Map.of("externalId", customer.externalId, "cart", cart))
                .post("/api/v1/quotes")
                .then();
    }

    public JsonPath quote() {
        return asked().statusCode(200).extract().jsonPath();
    }

    public static ValidatableResponse confirm(String quote, String order) {
        return confirm(quote, order, key());
    }

    public static ValidatableResponse confirm(String quote, String order, String key) {
        return as("storefront")
                .header("Accept-Language", "en")
                .header("Idempotency-Key", key)
                .body(Map.of("orderId", order))
                .post("/api/v1/quotes/{id}/confirmation", quote)
                .then();
    }

    public static ValidatableResponse step(String quote, String step) {
        return as("storefront").post("/api/v1/quotes/{id}/" + step, quote).then();
    }

    public static String state(String quote) {
        return as("agent")
                .get("/api/v1/quotes/{id}/confirmation", quote)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("state");
    }
}
