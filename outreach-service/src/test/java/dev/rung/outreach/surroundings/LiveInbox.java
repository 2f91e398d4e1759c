package dev.rung.outreach.surroundings;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// A page that watches an inbox.
public final class LiveInbox implements AutoCloseable {

    public record Event(String id, String name, JsonPath data) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Stream<String> lines;

    /// Returns once the stream is open.
    public LiveInbox(String token, @Nullable String lastEventId) throws IOException, InterruptedException {
        this(token, lastEventId, "*");
    }

    public LiveInbox(String token, @Nullable String lastEventId, String acceptLanguage)
            throws IOException, InterruptedException {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/me/inbox/stream".formatted(port)))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", acceptLanguage)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = client.send(request.build(), BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("Answered " + response.statusCode());
        }
        lines = response.body();
        Thread.ofVirtual().start(this::read);
    }

    public Event next() throws InterruptedException {
        var event = events.poll(Shopper.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("Nothing more came");
        }
        return event;
    }

    /// By the service, and properly.
    public boolean isEnded() throws InterruptedException {
        return ended.await(Shopper.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    public int heartbeats() {
        return heartbeats.get();
    }

    private void read() {
        try {
            var parser = new LineParser();
            lines.forEach(parser::line);
            ended.countDown();
        } catch (UncheckedIOException e) {
            // closed
        }
    }

    private final class LineParser {
        private String id = "";
        private String name = "";
        private String data = "";

        private void line(String line) {
            if (line.startsWith(":")) {
                heartbeats.incrementAndGet();
            } else if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data += line.substring(5).strip();
            } else if (line.isEmpty() && !data.isEmpty()) {
                events.add(new Event(id, name, JsonPath.from(new ByteArrayInputStream(data.getBytes(UTF_8)))));
                data = "";
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
