package dev.rung.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A token for each role of a realm that has a user for it, called like the role, as the demo realm does.
public final class Tokens {

    private static final String NOBODY = "nobody";
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String realm;
    private final List<String> roles;
    private final Map<String, Token> known = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    /// @param realm such as `http://localhost:8180/realms/rung`
    public Tokens(String realm, List<String> roles) {
        this.realm = realm;
        this.roles = List.copyOf(roles);
    }

    /// By turns; null for `nobody`.
    @Nullable
    String next(int turn) {
        var role = roles.get(turn % roles.size());
        return role.equals(NOBODY) ? null : of(role);
    }

    String of(String role) {
        return known.compute(
                        role,
                        (_, token) -> token != null && Instant.now().isBefore(token.until()) ? token : fetch(role))
                .value();
    }

    private Token fetch(String role) {
        var form = "grant_type=password&client_id=rung-cli&username=%s&password=%s".formatted(role, role);
        var request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form, UTF_8))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            var body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "There is no token for role %s: %d %s".formatted(role, answer.statusCode(), body));
            }
            var life = Duration.ofSeconds(body.path("expires_in").asLong());
            return new Token(
                    body.path("access_token").asText(), Instant.now().plus(life).minus(MARGIN));
        } catch (IOException e) {
            throw new IllegalStateException("The realm cannot be asked for a token: " + realm, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
