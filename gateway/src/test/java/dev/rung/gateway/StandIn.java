package dev.rung.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One service's stand-in. Most paths tell what arrived; the last segment of some asks for trouble.
final class StandIn implements HttpHandler {

    private static final CountDownLatch STREAM_MAY_END = new CountDownLatch(1);
    private static final CountDownLatch STREAM_WAS_LEFT = new CountDownLatch(1);

    private final String name;

    StandIn(String name) {
        this.name = name;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "slow" -> slow();
            case "broken" -> exchange.close();
            case "nothing" -> exchange.sendResponseHeaders(204, -1);
            case "standing" -> standing(exchange, exchange.getRequestHeaders().getFirst("Accept-Language"));
            case "points" -> points(exchange);
            case "benefits" -> benefits(exchange, path);
            case "customer", "scoring", "outreach" -> StandInAudit.answer(exchange, name);
            case "verification" -> StandInAudit.verify(exchange, name);
            case "inbox" -> answer(exchange, 200, new JsonObject().put("unread", 3));
            case "stream" -> {
                if (path.contains("/endless/")) {
                    streamUntilLeft(exchange, new CountDownLatch(1));
                } else {
                    streamUntilTold(exchange);
                }
            }
            case "end-stream" -> endStream(exchange);
            case "endless" -> streamUntilLeft(exchange, STREAM_WAS_LEFT);
            case "was-left" -> answer(exchange, STREAM_WAS_LEFT.getCount() == 0 ? 200 : 404, new JsonObject());
            default -> tellWhatArrived(exchange);
        }
    }

    private void tellWhatArrived(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var headers = new JsonObject();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(), String.join("|", values)));
        exchange.getResponseHeaders().add("Keep-Alive", "timeout=5");
        exchange.getResponseHeaders().add("X-Only-Here", "yes");
        exchange.getResponseHeaders().add("Referrer-Policy", "same-origin");
        answer(
                exchange,
                exchange.getRequestMethod().equals("POST") ? 202 : 200,
                new JsonObject()
                        .put("service", name)
                        .put("method", exchange.getRequestMethod())
                        .put("uri", exchange.getRequestURI().toString())
                        .put("headers", headers)
                        .put("bodySize", body.length)
                        .put("body", body.length < 100 ? new String(body, UTF_8) : ""));
    }

    private static void standing(HttpExchange exchange, @Nullable String language) throws IOException {
        var standing = new JsonObject()
                .put("tier", new JsonObject().put("code", "gold"))
                .put("growthValue", 4200)
                .put("next", new JsonObject().put("tier", "diamond"));
        if (language != null) {
            exchange.getResponseHeaders().add("Content-Language", language);
            standing.put("language", language);
        }
        answer(exchange, 200, standing);
    }

    private void benefits(HttpExchange exchange, String path) throws IOException {
        if (path.endsWith("/me/benefits")) {
            answer(exchange, 200, new JsonObject().put("items", new JsonArray()));
        } else {
            StandInAudit.answer(exchange, name);
        }
    }

    /// By who asks: some have no points yet, for some the service takes too long.
    private void points(HttpExchange exchange) throws IOException {
        switch (subject(exchange)) {
            case "C-UNKNOWN" ->
                answer(
                        exchange,
                        404,
                        new JsonObject()
                                .put("type", "urn:problem:customer-unknown")
                                .put("status", 404));
            case "C-UNLUCKY" -> slow();
            default ->
                answer(exchange, 200, new JsonObject().put("available", 120).put("pending", 30));
        }
    }

    private static String subject(HttpExchange exchange) {
        var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
        return new JsonObject(claims).getString("sub");
    }

    /// Longer than the gateway waits in these tests.
    static void slow() {
        await(new CountDownLatch(1), 3);
    }

    private static void streamUntilTold(HttpExchange exchange) throws IOException {
        startStream(exchange);
        await(STREAM_MAY_END, 20);
        exchange.getResponseBody().write("data: second\n\n".getBytes(UTF_8));
    }

    private static void endStream(HttpExchange exchange) throws IOException {
        STREAM_MAY_END.countDown();
        answer(exchange, 200, new JsonObject());
    }

    private static void streamUntilLeft(HttpExchange exchange, CountDownLatch wasLeft) {
        try {
            startStream(exchange);
            for (var beat = 0; beat < 400; beat++) {
                exchange.getResponseBody().write(":\n".getBytes(UTF_8));
                exchange.getResponseBody().flush();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException left) {
            wasLeft.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void startStream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: first\n\n".getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    private static void await(CountDownLatch latch, long seconds) {
        try {
            var _ = latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void answer(HttpExchange exchange, int status, JsonObject body) throws IOException {
        var bytes = body.toBuffer().getBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
