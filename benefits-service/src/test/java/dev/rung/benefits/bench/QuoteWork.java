package dev.rung.benefits.bench;

import static dev.rung.benefits.coupon.CouponShop.cny;
import static dev.rung.benefits.coupon.CouponShop.content;
import static dev.rung.benefits.coupon.CouponShop.given;
import static dev.rung.benefits.coupon.CouponShop.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.benefits.Shopper;
import dev.rung.benefits.quote.Basket;
import dev.rung.testing.Tokens;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/// A cart of twenty lines, and fifty coupons in the wallet, of ten batches and three kinds.
final class QuoteWork {

    private static final int LINES = 20;
    private static final int BATCHES = 10;
    private static final int COUPONS = 50;
    private static final int WARM_UP = 300;

    private QuoteWork() {}

    /// How long each took from the request to the answer, in milliseconds, the shortest first.
    static double[] milliseconds(ObjectMapper mapper) throws Exception {
        var request = request(mapper);
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < WARM_UP; i++) {
                ask(client, request);
            }
            var took = new double[BenchSizes.QUOTES];
            for (int i = 0; i < took.length; i++) {
                var begun = System.nanoTime();
                ask(client, request);
                took[i] = (System.nanoTime() - begun) / 1e6;
            }
            Arrays.sort(took);
            return took;
        }
    }

    private static void ask(HttpClient client, HttpRequest request) throws Exception {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    private static HttpRequest request(ObjectMapper mapper) throws JsonProcessingException {
        var lines = IntStream.range(0, LINES)
                .mapToObj(i -> Basket.line("l" + i, i % 2 == 0 ? "tea" : "cups", 1 + i % 3, (10 + i) + ".90"))
                .toList();
        var body = Map.of(
                "externalId",
                shopper().externalId,
                "cart",
                Map.of("lines", lines, "shipping", cny("10.00"), "wallet", true));
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/quotes"))
                .header("Authorization", "Bearer " + Tokens.of("storefront"))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(mapper.writeValueAsString(body)))
                .build();
    }

    private static Shopper shopper() {
        var shopper = new Shopper().registers();
        var batches = IntStream.range(0, BATCHES).mapToObj(QuoteWork::batch).toList();
        for (int i = 0; i < COUPONS; i++) {
            given(batches.get(i % BATCHES), shopper);
        }
        return shopper;
    }

    private static String batch(int number) {
        var week = Map.of("validDays", 7);
        return open(
                switch (number % 3) {
                    case 0 ->
                        content(
                                "threshold",
                                Map.of("threshold", cny("100"), "value", cny(5 + number + "")),
                                "generated",
                                week);
                    case 1 -> content("fixed", Map.of("value", cny(3 + number + "")), "generated", week);
                    default ->
                        content("percentage", Map.of("percent", 5 + number, "floorPercent", 70), "generated", week);
                });
    }
}
