package dev.rung.system.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// Sends a request until it is answered: a connection that breaks, and a server's own fault, are no answers. A
/// store's clients do so, each time with the same key.
final class InsistentClient implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final ObjectMapper JSON = new ObjectMapper();

    final int port = freePort();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicBoolean stopped = new AtomicBoolean();

    record Answer(int status, JsonNode body) {

        boolean isDone() {
            return status < 300;
        }
    }

    /// @param path below `/api/v1/`
    Answer post(String path, String token, String key, Map<String, ?> body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        while (!stopped.get()) {
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() < 500) {
                    return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
                }
            } catch (IOException broken) {
                // nobody knows whether it was carried out: it is sent again
            }
            Thread.sleep(PAUSE);
        }
        throw new IllegalStateException("Nobody answered " + path + " before the end");
    }

    @Override
    public void close() {
        stopped.set(true);
        http.close();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
