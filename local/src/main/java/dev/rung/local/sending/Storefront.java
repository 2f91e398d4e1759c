package dev.rung.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The store, or one of the demo's people, calling the gateway. Every call is safe to repeat, and is repeated while the
/// suite heals itself.
public final class Storefront implements AutoCloseable {

    private final HttpClient http;
    private final Access access;
    private final Login login;
    private final RetryPauses patience;
    private final Consumer<String> say;

    /// @param patience how long one call is repeated before giving up
    public Storefront(Access access, Duration patience, Consumer<String> say) {
        this(access, http -> Login.ofShop(http, access), patience, say);
    }

    /// @param name of one of the demo realm's users
    public static Storefront asDemoUser(String name, Access access, Duration patience, Consumer<String> say) {
        return new Storefront(access, http -> Login.ofDemoUser(http, access, name), patience, say);
    }

    private Storefront(Access access, Function<HttpClient, Login> login, Duration patience, Consumer<String> say) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        this.access = access;
        this.login = login.apply(http);
        this.patience = new RetryPauses(patience);
        this.say = say;
    }

    /// Sends in order, a batch after the answer to the one before.
    ///
    /// @param sent is told the events of each batch that was answered
    public Receipt send(List<CloudEvent> events, Sent sent) throws InterruptedException {
        return send("events", events, sent);
    }

    /// As [#send], in the same batches; the suite answers what would become of them and takes none in.
    public Receipt sendDry(List<CloudEvent> events, Sent sent) throws InterruptedException {
        return send("events?dryRun=true", events, sent);
    }

    private Receipt send(String path, List<CloudEvent> events, Sent sent) throws InterruptedException {
        var total = Receipt.NOTHING;
        for (var batch : Batch.of(events)) {
            var receipt = read(call("POST", path, "application/cloudevents-batch+json", batch.body()));
            sent.batch(batch.events(), receipt);
            total = total.plus(receipt);
        }
        return total;
    }

    /// @param path below `/api/v1/`
    public void put(String path, Object body) throws IOException, InterruptedException {
        call("PUT", path, "application/json", Json.MAPPER.writeValueAsBytes(body));
    }

    /// @param headers names and values, one after the other
    /// @return the answer's body
    public JsonNode post(String path, Object body, String... headers) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(
                call("POST", path, "application/json", Json.MAPPER.writeValueAsBytes(body), headers));
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return Json.MAPPER.readTree(call("GET", path, "application/json", new byte[0]));
    }

    @Override
    public void close() {
        http.close();
    }

    /// Is told about every batch that was answered.
    @FunctionalInterface
    public interface Sent {
        void batch(List<CloudEvent> events, Receipt receipt);
    }

    private byte[] call(String method, String path, String type, byte[] body, String... headers)
            throws InterruptedException {
        var startedAt = System.nanoTime();
        var renewed = false;
        for (var attempt = 1; ; attempt++) {
            var answer = attempt(method, path, type, body, headers);
            if (answer.status() / 100 == 2) {
                return answer.body();
            }
            if (answer.status() == 401 && !renewed) {
                renewed = true;
                login.forget();
                continue;
            }
            var waited = Duration.ofNanos(System.nanoTime() - startedAt);
            var pause = patience.pauseAfter(attempt, waited, answer.status(), answer.asked())
                    .orElseThrow(() -> new SendingFailed(
                            method + " " + access.gateway() + "/api/v1/" + path + " failed: " + answer.why()));
            say.accept(answer.why() + "; trying again in " + pause.toMillis() + " ms.");
            Thread.sleep(pause);
        }
    }

    private Answer attempt(String method, String path, String type, byte[] body, String... headers)
            throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(access.gateway() + "/api/v1/" + path))
                    .timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + login.token())
                    .header("Content-Type", type)
                    .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return Answer.of(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException nobody) {
            return new Answer(0, new byte[0], Optional.empty(), "No answer (" + nobody + ")");
        }
    }

    private static Receipt read(byte[] body) {
        try {
            return Json.MAPPER.readValue(body, Receipt.class);
        } catch (IOException e) {
            throw new SendingFailed("The gateway's answer is no receipt: " + new String(body, UTF_8));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(int status, byte[] body, Optional<Duration> asked, String why) {

        static Answer of(HttpResponse<byte[]> answer) {
            var asked = answer.headers()
                    .firstValue("Retry-After")
                    .filter(value -> value.matches("\\d{1,3}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
            var why = "The gateway answered " + answer.statusCode() + " " + new String(answer.body(), UTF_8);
            return new Answer(answer.statusCode(), answer.body(), asked, why);
        }
    }
}
