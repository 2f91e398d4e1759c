package dev.rung.system.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts one customer's records of `behaviour` by itself: it shares no code with the service, so that
/// equal figures mean something.
final class BehaviourRecount {

    static final ZoneId STORE = ZoneId.of("Asia/Shanghai");

    /// Of every-feature.json: what one of each is worth.
    private static final Map<String, Integer> POINTS = Map.ofEntries(
            Map.entry("spend", 1),
            Map.entry("orders", 20),
            Map.entry("frequency", 3),
            Map.entry("categories", 5),
            Map.entry("visits", 1),
            Map.entry("views", 1),
            Map.entry("searches", 1),
            Map.entry("carts", 2),
            Map.entry("reviews", 30),
            Map.entry("shares", 10),
            Map.entry("posts", 10),
            Map.entry("credit", 0));

    /// Of every-feature.json: where each begins.
    private static final TreeMap<Long, String> TIERS = new TreeMap<>(
            Map.of(0L, "regular", 1_000L, "bronze", 3_000L, "silver", 8_000L, "gold", 20_000L, "diamond"));

    private static final Map<String, String> COUNTED = Map.of(
            "visit", "visits",
            "product.viewed", "views",
            "search", "searches",
            "cart.added", "carts",
            "review.posted", "reviews",
            "share", "shares",
            "community.posted", "posts");

    private final LocalDate windowStart;
    private final Set<String> events = new HashSet<>();
    private final List<JsonNode> taken = new ArrayList<>();
    private final MoneyRecount money;

    private BehaviourRecount(LocalDate windowStart) {
        this.windowStart = windowStart;
        this.money = new MoneyRecount(windowStart);
    }

    /// @param records of one customer, in the order of the log
    static ExpectedFigures of(List<JsonNode> records, LocalDate windowStart) {
        var recount = new BehaviourRecount(windowStart);
        records.forEach(recount::take);
        return recount.figures();
    }

    /// 0 for the lowest.
    static int rank(String tier) {
        return List.copyOf(TIERS.values()).indexOf(tier);
    }

    /// An event counts once.
    private void take(JsonNode told) {
        if (events.add(told.path("eventId").asText())) {
            taken.add(told);
            money.take(told);
        }
    }

    private ExpectedFigures figures() {
        var features = features();
        long growth = POINTS.entrySet().stream()
                .mapToLong(points -> points(points.getValue(), features.getOrDefault(points.getKey(), ZERO)))
                .sum();
        return new ExpectedFigures(
                taken.getFirst().path("externalId").asText(),
                features,
                money.kept().size(),
                ExpectedFigures.plain(money.spend()),
                money.kept().stream()
                        .map(BehaviourRecount::on)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                growth,
                TIERS.floorEntry(growth).getValue(),
                taken.stream().map(BehaviourRecount::at).max(Instant::compareTo).orElseThrow());
    }

    private Map<String, BigDecimal> features() {
        var features = new TreeMap<String, BigDecimal>();
        COUNTED.values().forEach(code -> features.put(code, ZERO));
        for (var told : taken) {
            var code = COUNTED.get(type(told));
            if (code != null && !code.equals("reviews") && !on(told).isBefore(windowStart)) {
                features.merge(code, ONE, BigDecimal::add);
            }
        }
        features.put("reviews", BigDecimal.valueOf(reviewed()));
        features.put("spend", money.spend());
        features.put("orders", BigDecimal.valueOf(money.kept().size()));
        features.put("frequency", BigDecimal.valueOf(money.kept().size()));
        features.put("categories", BigDecimal.valueOf(money.categories()));
        features.put("credit", credit());
        features.replaceAll((_, value) -> ExpectedFigures.plain(value));
        return features;
    }

    /// Each product once, when it was first reviewed.
    private long reviewed() {
        var first = new TreeMap<String, LocalDate>();
        taken.stream()
                .filter(told -> type(told).equals("review.posted"))
                .forEach(told -> first.merge(
                        told.path("productId").asText(), on(told), (one, other) -> one.isBefore(other) ? one : other));
        return first.values().stream()
                .filter(date -> !date.isBefore(windowStart))
                .count();
    }

    /// The latest, however old; of two of the same moment the higher.
    private BigDecimal credit() {
        return taken.stream()
                .filter(told -> type(told).equals("credit.changed"))
                .max(comparing(BehaviourRecount::at)
                        .thenComparing(told -> told.path("score").decimalValue()))
                .map(told -> told.path("score").decimalValue())
                .orElse(ZERO);
    }

    private static long points(int forOne, BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(forOne))
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    static String type(JsonNode told) {
        return told.path("type").asText();
    }

    static LocalDate on(JsonNode told) {
        return at(told).atZone(STORE).toLocalDate();
    }

    static Instant at(JsonNode told) {
        return Instant.parse(told.path("occurredAt").asText());
    }
}
