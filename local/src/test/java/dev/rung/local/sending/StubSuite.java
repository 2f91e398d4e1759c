package dev.rung.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A gateway and a realm in one HTTP server: takes events, knows duplicates, and fails when told to.
public final class StubSuite implements AutoCloseable {

    /// A failure to give instead of the next answers, in order.
    public record Failure(int status, String retryAfter) {}

    public final Deque<Failure> failures = new ArrayDeque<>();
    public final Set<String> refusedIds = new HashSet<>();
    public final List<JsonNode> events = new ArrayList<>();
    public final List<String> requests = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final HttpServer server;
    private int tokens;
    private long readable;

    public StubSuite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public Access access() {
        var address = "http://localhost:" + server.getAddress().getPort();
        return new Access(address, address + "/realms/rung", "storefront", "storefront");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        requests.add(exchange.getRequestMethod() + " " + path);
        if (path.endsWith("/token")) {
            tokens++;
            reply(exchange, 200, "{\"access_token\": \"token-%d\", \"expires_in\": 900}".formatted(tokens));
        } else if (!failures.isEmpty()) {
            var failure = failures.removeFirst();
            exchange.getResponseHeaders().set("Retry-After", failure.retryAfter());
            reply(exchange, failure.status(), "{\"type\": \"urn:problem:test\"}");
        } else if (!("Bearer token-" + tokens)
                .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            reply(exchange, 401, "{}");
        } else if (path.equals("/api/v1/events")) {
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            reply(exchange, 202, take(Json.MAPPER.readTree(body), query.equals("dryRun=true")));
        } else if (path.equals("/api/v1/insight/freshness")) {
            reply(exchange, 200, freshness());
        } else {
            reply(exchange, 200, "{}");
        }
    }

    private String take(JsonNode batch, boolean isDry) {
        var known = isDry ? new HashSet<>(this.known) : this.known;
        var accepted = 0;
        var duplicates = 0;
        var rejected = new ArrayList<String>();
        for (var index = 0; index < batch.size(); index++) {
            var event = batch.get(index);
            var id = event.path("source").asText() + "#" + event.path("id").asText();
            if (refusedIds.contains(event.path("id").asText())) {
                rejected.add("{\"index\": %d, \"id\": \"x\", \"code\": \"data-invalid\", \"detail\": \"no\"}"
                        .formatted(index));
            } else if (known.add(id)) {
                if (!isDry) {
                    events.add(event);
                }
                accepted++;
            } else {
                duplicates++;
            }
        }
        return "{\"accepted\": %d, \"duplicates\": %d, \"rejected\": [%s]}"
                .formatted(accepted, duplicates, rejected.stream().collect(Collectors.joining(",")));
    }

    /// Readers come nearer with every question: half of what is missing, at least one.
    private String freshness() {
        var answer = "{\"partitions\": [{\"partition\": 0, \"accepted\": %d, \"readable\": %d}]}"
                .formatted(events.size(), readable);
        readable += Math.max(1, (events.size() - readable) / 2);
        readable = Math.min(readable, events.size());
        return answer;
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
