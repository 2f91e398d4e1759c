package dev.rung.customer.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A receiver of webhooks on this machine. Each path answers as it was told, at first by 204. It checks
/// signatures by itself.
public final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new ArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    public record Received(String path, String host, String id, String timestamp, String signatures, String body) {

        public boolean isSignedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                var signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
                return Arrays.asList(signatures.split(" "))
                        .contains("v1," + Base64.getEncoder().encodeToString(signature));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record Answer(int status, Map<String, String> headers, String body) {}

    public Receiver(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void answer(String path, int status) {
        answers.put(path, new Answer(status, Map.of(), ""));
    }

    public void answer(String path, int status, Map<String, String> headers, String body) {
        answers.put(path, new Answer(status, headers, body));
    }

    /// Nothing is answered until the receiver closes.
    public void hang(String path) {
        answers.put(path, new Answer(0, Map.of(), ""));
    }

    /// The status comes, and a text that does not end until the receiver closes.
    public void trickle(String path, int status) {
        answers.put(path, new Answer(-status, Map.of(), "so far"));
    }

    public synchronized List<Received> at(String path) {
        return received.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var headers = exchange.getRequestHeaders();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            synchronized (this) {
                received.add(new Received(
                        path,
                        headers.getFirst("Host"),
                        headers.getFirst("webhook-id"),
                        headers.getFirst("webhook-timestamp"),
                        headers.getFirst("webhook-signature"),
                        body));
            }
            var answer = answers.getOrDefault(path, new Answer(204, Map.of(), ""));
            if (answer.status() == 0) {
                closing.await();
                return;
            }
            if (answer.status() < 0) {
                exchange.sendResponseHeaders(-answer.status(), 0);
                exchange.getResponseBody().write(answer.body().getBytes(UTF_8));
                exchange.getResponseBody().flush();
                closing.await();
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            var bytes = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
