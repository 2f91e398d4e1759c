package dev.rung.gateway;

import com.sun.net.httpserver.HttpExchange;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The entries in the stand-ins' audits: customer and scoring by turns, outreach nothing. Benefits refuses everybody,
/// and scoring's chain is broken.
final class StandInAudit {

    private static final Map<String, List<String>> HOURS =
            Map.of("customer", List.of("06", "08", "10"), "scoring", List.of("07", "09"), "outreach", List.of());

    private StandInAudit() {}

    static void answer(HttpExchange exchange, String service) throws IOException {
        if (service.equals("benefits")) {
            StandIn.answer(exchange, 503, new JsonObject().put("type", "urn:problem:database-away"));
            return;
        }
        var query = query(exchange);
        var after = Integer.parseInt(query.getOrDefault("after", "99"));
        var found = entries(service)
                .filter(entry -> entry.getInteger("position") < after)
                .filter(entry ->
                        query.getOrDefault("actor", entry.getString("actor")).equals(entry.getString("actor")))
                .toList();
        var limit = Integer.parseInt(query.getOrDefault("limit", "50"));
        StandIn.answer(
                exchange,
                200,
                new JsonObject()
                        .put("items", new JsonArray(found.stream().limit(limit).toList()))
                        .put("next", found.size() > limit ? "more" : null));
    }

    static void verify(HttpExchange exchange, String service) throws IOException {
        switch (service) {
            case "outreach" -> StandIn.slow();
            case "scoring" ->
                StandIn.answer(
                        exchange,
                        200,
                        new JsonObject()
                                .put("intact", false)
                                .put("entries", 1)
                                .put("brokenAt", 2)
                                .put("reason", "changed"));
            default ->
                StandIn.answer(
                        exchange,
                        200,
                        new JsonObject().put("intact", true).put("entries", 3).put("lastHash", "c0ffee"));
        }
    }

    /// Newest first.
    private static Stream<JsonObject> entries(String service) {
        var hours = HOURS.getOrDefault(service, List.of());
        return hours.reversed().stream()
                .map(hour -> new JsonObject()
                        .put("position", hours.indexOf(hour) + 1)
                        .put("at", "2026-03-02T%s:00:00Z".formatted(hour))
                        .put("actor", hour.equals("08") ? "li & sons" : "mei")
                        .put("action", "tested")
                        .put("subject", hour)
                        .put("details", new JsonObject().put("why", "to see"))
                        .put("hash", hour + "ff"));
    }

    private static Map<String, String> query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Map.of()
                : new QueryStringDecoder("?" + query)
                        .parameters().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        entry -> entry.getValue().getFirst(),
                                        (one, _) -> one,
                                        TreeMap::new));
    }
}
