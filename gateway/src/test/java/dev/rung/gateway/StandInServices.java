package dev.rung.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/// Real HTTP servers in the places of four services; what they do follows from the request alone, see [StandIn].
/// feedback-service is down.
public final class StandInServices implements QuarkusTestResourceLifecycleManager {

    private final List<HttpServer> running = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        for (var name : List.of("customer", "scoring", "benefits", "outreach")) {
            settings.put("rung.services." + name, serve(new StandIn(name)));
        }
        settings.put("rung.services.feedback", nobodyThere());
        settings.put("rung.waiting.for-answer", "1s");
        settings.put("rung.connections.part-timeout", "1s");
        settings.put("rung.rates.person", "20");
        settings.put("rung.rates.streams", "2");
        settings.put("rung.requests.head-time", "2s");
        settings.put("rung.requests.body-time", "5s");
        settings.put("rung.rates.stranger", "1000");
        settings.put("rung.bodies.events", "1M");
        settings.put("rung.bodies.codes", "4K");
        settings.put("rung.bodies.other", "2K");
        settings.put("rung.bodies.visitors", "1K");
        settings.put("rung.cors.origins", "https://shop.example");
        return settings;
    }

    @Override
    public void stop() {
        running.forEach(server -> server.stop(0));
    }

    private String serve(HttpHandler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> handleAndClose(handler, exchange));
            server.start();
            running.add(server);
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void handleAndClose(HttpHandler handler, HttpExchange exchange) throws IOException {
        try (exchange) {
            handler.handle(exchange);
        }
    }

    private static String nobodyThere() {
        try (var free = new ServerSocket(0)) {
            return "http://localhost:" + free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
