package dev.rung.benefits.reward;

import static dev.rung.benefits.catalogue.Catalogue.as;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Rewards, as staff write them.
public final class RewardShop {

    private static final Map<String, String> NAMES = Map.of("zh-CN", "搪瓷杯", "en", "Enamel mug");
    private static final Map<String, String> TERMS = Map.of("zh-CN", "包邮", "en", "Shipped for free");

    private RewardShop() {}

    /// A mug, on offer.
    ///
    /// @param stock null: without a limit
    /// @param more fields of its own
    /// @return its code, which no other test has
    public static String mug(long points, @Nullable Long stock, Map<String, ?> more) {
        var code = draft(points, stock, more);
        as("benefits-manager")
                .post("/api/v1/reward-catalogue/{code}/offering", code)
                .then()
                .statusCode(200);
        return code;
    }

    public static String draft(long points, @Nullable Long stock, Map<String, ?> more) {
        var code = "mug-" + UUID.randomUUID();
        add(code, stock, content(points, more)).statusCode(201);
        return code;
    }

    static ValidatableResponse add(String code, @Nullable Long stock, Map<String, Object> content) {
        var request = new HashMap<String, Object>(Map.of("code", code, "content", content));
        if (stock != null) {
            request.put("stock", stock);
        }
        return as("benefits-manager")
                .body(request)
                .post("/api/v1/reward-catalogue")
                .then();
    }

    static Map<String, Object> content(long points, Map<String, ?> more) {
        var content = new HashMap<String, Object>(
                Map.of("kind", "goods", "names", NAMES, "terms", TERMS, "points", points, "period", "once"));
        content.putAll(more);
        return content;
    }

    public static ValidatableResponse restock(String code, long change, String key) {
        return as("benefits-manager")
                .header("Idempotency-Key", key)
                .body(Map.of("change", change, "reason", "delivery"))
                .post("/api/v1/reward-catalogue/{code}/stock-changes", code)
                .then();
    }
}
