package dev.rung.outreach.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;

/// Stubs of customer-service, feedback-service and the identity server, as far as outreach-service calls them.
public final class StubServices implements AutoCloseable {

    private static final String TOKEN = "token-of-rung-services";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> asked = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private volatile boolean unavailable;

    public StubServices() throws IOException {
        var address = URI.create(ConfigProvider.getConfig().getValue("rung.services.customer", String.class));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), address.getPort()), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", StubServices::issueToken);
        server.createContext("/api/v1/", this::answer);
        server.start();
    }

    public void contact(UUID customerId, String json) {
        answers.put("/api/v1/contacts/" + customerId, json);
    }

    public void reply(UUID feedbackId, UUID replyId, String json) {
        answers.put("/api/v1/feedback/%s/replies/%s".formatted(feedbackId, replyId), json);
    }

    /// Every request is answered 503 from now on, or no longer.
    public void setUnavailable(boolean unavailable) {
        this.unavailable = unavailable;
    }

    /// The next request for this customer's contact waits for its answer until the hold is closed.
    public HeldRequest holdContact(UUID customerId) {
        var path = "/api/v1/contacts/" + customerId;
        var request = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        asked.put(path, request);
        held.put(path, release);
        return new HeldRequest(request, release);
    }

    public record HeldRequest(CountDownLatch request, CountDownLatch release) implements AutoCloseable {

        public void awaitRequest() throws InterruptedException {
            request.await();
        }

        @Override
        public void close() {
            release.countDown();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        waitWhileHeld(path);
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            respond(exchange, 401, "{}");
        } else if (unavailable) {
            respond(exchange, 503, "{}");
        } else {
            var found = answers.get(path);
            respond(exchange, found == null ? 404 : 200, found == null ? "{}" : found);
        }
    }

    private void waitWhileHeld(String path) {
        var request = asked.remove(path);
        var release = held.remove(path);
        if (request != null && release != null) {
            request.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void issueToken(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var known = form.contains("grant_type=client_credentials");
        respond(exchange, known ? 200 : 400, """
                {"access_token":"%s","token_type":"Bearer","expires_in":300}""".formatted(TOKEN));
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        held.values().forEach(CountDownLatch::countDown);
        server.stop(0);
    }
}
