package dev.rung.benefits.earning.version;

import dev.rung.benefits.Database;
import dev.rung.benefits.catalogue.Catalogue;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Earning rules as staff write and publish them. What is published stays, so each test has days of its own, in
/// years in which no other test earns anything.
public final class RulesOfTests {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static final LocalDate FIRST_DAY = LocalDate.of(2031, 3, 1);

    private RulesOfTests() {}

    /// The first of a month that begins after all that was published; at its noon a test publishes.
    public static LocalDate nextFreeDay() {
        var used = Database.count("""
                select coalesce(max(extract(year from effective_on) * 12 + extract(month from effective_on) - 1), 0)
                from earning_rule_versions""");
        var after = used == 0 ? FIRST_DAY : LocalDate.of((int) (used / 12), (int) (used % 12) + 1, 1);
        return after.plusMonths(2).withDayOfMonth(1);
    }

    public static ZonedDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(SHANGHAI);
    }

    public static Map<String, Object> rules(List<?> actions, List<?> promotions) {
        var rules = new HashMap<String, Object>();
        rules.put("pointsPerUnit", "1");
        rules.put(
                "tiers",
                List.of(
                        tier("regular", "1"),
                        tier("bronze", "1"),
                        tier("silver", "1.2"),
                        tier("gold", "1.5"),
                        tier("diamond", "2")));
        rules.put("mostPerOrder", 100000000);
        rules.put("pendingDays", 15);
        rules.put("expiresAfterYears", 1);
        rules.put("reversal", "WITHIN_BALANCE");
        rules.put("actions", actions);
        rules.put("promotions", promotions);
        return rules;
    }

    public static Map<String, Object> action(String code, String source, long points, Map<String, ?> more) {
        var action = new HashMap<String, Object>(Map.of("code", code, "source", source, "points", points));
        action.put("pendingDays", 0);
        action.putAll(more);
        return action;
    }

    public static Map<String, Object> promotion(String code, List<String> sources, LocalDate day, long budget) {
        return Map.of(
                "code",
                code,
                "names",
                Map.of("zh-CN", "会员日", "en", "Member day"),
                "from",
                day.toString(),
                "until",
                day.toString(),
                "sources",
                sources,
                "factor",
                "2",
                "budget",
                budget);
    }

    public static JsonPath drafted(Map<String, ?> rules) {
        return Catalogue.as("benefits-manager")
                .body(Map.of("comment", "a test", "rules", rules))
                .post("/api/v1/earning-rules/versions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /// Drafted by one, approved by another.
    public static int approved(Map<String, ?> rules) {
        var draft = drafted(rules);
        var version = draft.getInt("version");
        Catalogue.as("approver")
                .header("If-Match", "\"" + draft.getString("hash") + "\"")
                .post("/api/v1/earning-rules/versions/{version}/approval", version)
                .then()
                .statusCode(200);
        return version;
    }

    /// The clock stands before that day.
    public static int published(Map<String, ?> rules, LocalDate from) {
        var version = approved(rules);
        Catalogue.as("benefits-manager")
                .body(Map.of("from", from.toString()))
                .post("/api/v1/earning-rules/versions/{version}/publication", version)
                .then()
                .statusCode(200);
        return version;
    }

    private static Map<String, String> tier(String code, String multiplier) {
        return Map.of("tier", code, "multiplier", multiplier);
    }
}
