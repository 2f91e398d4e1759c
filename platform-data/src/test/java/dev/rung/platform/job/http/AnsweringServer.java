package dev.rung.platform.job.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// Another server, as a job sees it. It answers what it was told to, each route's answers in turn and the last
/// one again.
public final class AnsweringServer implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Queue<Reply>> replies = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    private record Reply(int status, String body) {}

    public AnsweringServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var route = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            asked.add(route + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8).strip());
            var waiting = replies.getOrDefault(route, new ArrayDeque<>(List.of(new Reply(404, "{}"))));
            var reply = waiting.size() > 1 ? waiting.remove() : waiting.element();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var body = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public AnsweringServer on(String route, int status, String body) {
        replies.computeIfAbsent(route, _ -> new ArrayDeque<>()).add(new Reply(status, body));
        return this;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// Method, path and body of each request.
    public List<String> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
