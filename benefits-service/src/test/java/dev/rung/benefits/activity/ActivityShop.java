package dev.rung.benefits.activity;

import static dev.rung.benefits.catalogue.Catalogue.as;

import io.restassured.response.ValidatableResponse;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Activities, as staff write them.
public final class ActivityShop {

    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final Map<String, String> TEXTS = Map.of("zh-CN", "夏日抽奖", "en", "Summer draw");

    private ActivityShop() {}

    /// @return the code of an activity that is on, which no other test has
    public static String started(String kind, Map<String, ?> more) {
        var code = draft(kind, more);
        step(code, "start").statusCode(200);
        return code;
    }

    public static String draft(String kind, Map<String, ?> more) {
        var code = "a-" + UUID.randomUUID();
        add(code, content(kind, more)).statusCode(201);
        return code;
    }

    static ValidatableResponse add(String code, Map<String, Object> content) {
        return as("benefits-manager")
                .body(Map.of("code", code, "content", content))
                .post("/api/v1/activity-catalogue")
                .then();
    }

    /// By somebody who wrote none of it.
    public static ValidatableResponse step(String code, String step) {
        return step(step.equals("start") ? "approver" : "benefits-manager", code, step);
    }

    static ValidatableResponse step(String who, String code, String step) {
        var reader = as(who);
        return (step.equals("start") ? reader.header("If-Match", tag(code)) : reader)
                .post("/api/v1/activity-catalogue/{code}/" + step, code)
                .then();
    }

    /// The entity tag of what stands there now.
    static String tag(String code) {
        return "\"%s\""
                .formatted(as("analyst")
                        .get("/api/v1/activity-catalogue/{code}", code)
                        .<String>path("hash"));
    }

    public static ValidatableResponse figures(String code) {
        return as("analyst")
                .get("/api/v1/activity-catalogue/{code}/figures", code)
                .then()
                .statusCode(200);
    }

    static Map<String, Object> content(String kind, Map<String, ?> more) {
        var content = new HashMap<String, Object>(Map.of(
                "kind", kind,
                "names", TEXTS,
                "terms", TEXTS,
                "from", TODAY.toString(),
                "until", TODAY.plusDays(10).toString()));
        content.putAll(more);
        return content;
    }

    public static Map<String, Object> lottery(long price, int perDay, List<Map<String, Object>> prizes) {
        return Map.of("lottery", Map.of("entryPoints", price, "perDay", perDay, "prizes", prizes));
    }

    public static Map<String, Object> prize(String kind, int count, Map<String, ?> more) {
        var prize = new HashMap<String, Object>(Map.of("kind", kind, "count", count, "names", TEXTS));
        prize.putAll(more);
        return prize;
    }

    public static String nonce() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
