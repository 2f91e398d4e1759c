package dev.rung.platform.job.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.platform.job.ending.JobRefused;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One server and, once logged in, a token.
public final class JsonHttp implements AutoCloseable {

    public static final ObjectMapper JSON = new ObjectMapper();

    /// The login or the request is wrong; a proxy answers 404 and 5xx for a server that is about to come.
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private @Nullable String token;

    public JsonHttp(Variables variables) throws IOException {
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(TrustedCertificates.of(variables.environment()))
                .build();
    }

    /// @param body what is no JSON is missing
    public record Answer(int status, JsonNode body) {}

    /// @param realm where it is, such as `https://id.example/realms/rung`
    public void login(String realm, Map<String, String> form) throws IOException, InterruptedException {
        var encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var asked = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded));
        token = send(asked, Set.of(200)).body().path("access_token").asText();
    }

    /// @param statuses that are an answer; any other is a failure
    public Answer get(String address, Set<Integer> statuses) throws IOException, InterruptedException {
        return send(request(address).GET(), statuses);
    }

    public Answer post(String address, String contentType, String body, Set<Integer> statuses)
            throws IOException, InterruptedException {
        return send(request(address).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)), statuses);
    }

    private HttpRequest.Builder request(String address) {
        var request = HttpRequest.newBuilder(URI.create(address));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request, Set<Integer> statuses) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        if (!statuses.contains(answer.statusCode())) {
            var sentence = answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body();
            if (REFUSALS.contains(answer.statusCode())) {
                throw new JobRefused(sentence);
            }
            throw new IOException(sentence);
        }
        var isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), isJson ? JSON.readTree(answer.body()) : JSON.missingNode());
    }

    @Override
    public void close() {
        http.close();
    }
}
