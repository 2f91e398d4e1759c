package dev.rung.platform.job.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Sends an event through the gateway and waits until the standing that it changed can be read there.
public final class TrialJob {

    /// A customer who spends nothing, so that no figure of the store changes by it.
    private static final String CUSTOMER = "RUNG-TRIAL";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Map<String, String> environment;

    private TrialJob(HttpClient http, Map<String, String> environment) {
        this.http = http;
        this.environment = environment;
    }

    public static void run(Map<String, String> environment) throws IOException, InterruptedException {
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            new TrialJob(http, environment).run(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private void run(Instant now) throws IOException, InterruptedException {
        var token = token();
        var receipt = read(send(
                authorised("/api/v1/events", token)
                        .header("Content-Type", "application/cloudevents+json")
                        .POST(BodyPublishers.ofString(visit(now))),
                202));
        if (receipt.path("accepted").asInt() != 1) {
            throw new IOException("The event was not accepted: " + receipt);
        }
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!isAssessed(token, now)) {
            if (System.nanoTime() > until) {
                throw new IOException("The event was accepted, but no standing of " + CUSTOMER + " shows it after "
                        + PATIENCE.toSeconds() + " s. Look at scoring-service's log and its consumers' lag.");
            }
            Thread.sleep(500);
        }
        System.out.println("An event went through the gateway, Kafka and scoring, and the standing shows it.");
    }

    private boolean isAssessed(String token, Instant since) throws IOException, InterruptedException {
        var answer = http.send(
                authorised("/api/v1/customers/" + CUSTOMER + "/standing", token)
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            return false;
        }
        var last = read(answer).path("lastEventAt").asText();
        return !last.isEmpty() && !Instant.parse(last).isBefore(since);
    }

    private String token() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(encoded("RUNG_TRIAL_CLIENT"), encoded("RUNG_TRIAL_SECRET"));
        var asked = HttpRequest.newBuilder(URI.create(given("RUNG_OIDC_URL") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return read(send(asked, 200)).path("access_token").asText();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected)
            throws IOException, InterruptedException {
        var answer =
                http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private HttpRequest.Builder authorised(String path, String token) {
        return HttpRequest.newBuilder(URI.create(given("RUNG_GATEWAY_URL") + path))
                .header("Authorization", "Bearer " + token);
    }

    private static String visit(Instant now) {
        return """
                {"specversion": "1.0", "id": "%s", "source": "/trial", "type": "visit", "subject": "%s", "time": "%s", "data": {}}
                """.formatted(UUID.randomUUID(), CUSTOMER, now);
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private String encoded(String variable) {
        return URLEncoder.encode(given(variable), UTF_8);
    }

    private String given(String variable) {
        return Objects.requireNonNull(environment.get(variable), variable + " is not set");
    }
}
