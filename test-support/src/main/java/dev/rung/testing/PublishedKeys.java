package dev.rung.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jose4j.jwk.JsonWebKeySet;

/// Publishes the suite's key as customer-service does, once per JVM, so that services check its tokens the way they do
/// in earnest: with keys that they fetch.
public final class PublishedKeys {

    private static final String ASKED = "rung.test.keys.asked";
    private static final String ADDRESS = "rung.test.keys.published";
    private static final String LOCK = "the lock of dev.rung.testing.PublishedKeys".intern();

    private PublishedKeys() {}

    /// Where the keys are, without the path.
    static String address() {
        synchronized (LOCK) {
            if (System.getProperty(ADDRESS) == null) {
                System.setProperty(ADDRESS, publish());
            }
            return System.getProperty(ADDRESS, "");
        }
    }

    /// How often they were asked for, by anybody.
    public static int timesAsked() {
        return Integer.getInteger(ASKED, 0);
    }

    private static String publish() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JsonWebKeySet(Keys.ofSuite().webKey()).toJson().getBytes(UTF_8);
            server.createContext("/customer-tokens/keys", exchange -> {
                System.setProperty(ASKED, String.valueOf(timesAsked() + 1));
                answer(exchange, keys);
            });
            server.start();
            return "http://localhost:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, byte[] keys) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
        }
    }
}
