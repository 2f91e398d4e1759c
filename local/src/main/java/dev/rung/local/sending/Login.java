package dev.rung.local.sending;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/// Somebody's token, renewed before it runs out.
final class Login {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final HttpClient http;
    private final HttpRequest request;
    private String token = "";
    private Instant goodUntil = Instant.MIN;

    /// As the shop itself.
    static Login ofShop(HttpClient http, Access access) {
        return new Login(
                http,
                access,
                "grant_type=client_credentials&client_id=" + encoded(access.client()) + "&client_secret="
                        + encoded(access.secret()));
    }

    /// As one of the demo realm's users, whose password is the name.
    static Login ofDemoUser(HttpClient http, Access access, String name) {
        return new Login(
                http,
                access,
                "grant_type=password&client_id=rung-cli&username=" + encoded(name) + "&password=" + encoded(name));
    }

    private Login(HttpClient http, Access access, String form) {
        this.http = http;
        this.request = HttpRequest.newBuilder(URI.create(access.realm() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    /// @throws IOException where Keycloak can't be reached or is in trouble: worth another try
    String token() throws IOException, InterruptedException {
        if (Instant.now().isBefore(goodUntil)) {
            return token;
        }
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() >= 500) {
            throw new IOException("Keycloak answered " + answer.statusCode());
        }
        if (answer.statusCode() != 200) {
            throw new SendingFailed(
                    "Keycloak gives no token (" + answer.statusCode() + "): " + new String(answer.body(), UTF_8));
        }
        var body = Json.MAPPER.readTree(answer.body());
        token = body.path("access_token").asText();
        goodUntil = Instant.now().plusSeconds(body.path("expires_in").asLong()).minus(MARGIN);
        return token;
    }

    void forget() {
        goodUntil = Instant.MIN;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
