package dev.rung.platform.token;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The keys with which customer-service signs at the moment. The check asks for the keys again at every token
/// that names an unknown key, so a token of the suite's is checked only where its key is one of these.
@ApplicationScoped
public class SuiteKeys {

    /// Shorter than [PublishedKeyIds#PAUSE].
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client;
    private final String address;
    private final PublishedKeyIds ids;

    SuiteKeys(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.rung.auth-server-url") String server,
            @ConfigProperty(name = "quarkus.oidc.rung.jwks-path") String path) {
        this.client = vertx.createHttpClient();
        this.address = server + path;
        this.ids = new PublishedKeyIds(this::fetch, System::nanoTime);
    }

    /// Whether this is the id of one of them. Fails with an IOException where they cannot be fetched. Completes
    /// on any thread.
    public Uni<Boolean> has(String keyId) {
        return ids.has(keyId);
    }

    private Uni<Set<String>> fetch() {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address)
                .setTimeout(PATIENCE.toMillis());
        return Uni.createFrom()
                .completionStage(() -> client.request(options)
                        .compose(request -> request.send())
                        .compose(answer -> answer.body().map(body -> read(answer.statusCode(), body)))
                        .toCompletionStage())
                .onFailure()
                .transform(failure -> new IOException("The suite's keys cannot be fetched", failure));
    }

    private static Set<String> read(int status, Buffer body) {
        if (status != 200) {
            throw new IllegalStateException("answered " + status);
        }
        // a JSON Web Key Set, RFC 7517
        return new JsonObject(body)
                .getJsonArray("keys").stream()
                        .map(JsonObject.class::cast)
                        .map(key -> key.getString("kid"))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
