package dev.rung.gateway.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The one HTTP client to all services.
@ApplicationScoped
public class Upstreams {

    private final HttpClient client;
    private final Addresses addresses;
    private final ConnectionPools connections;
    private final ObjectMapper json;

    /// A service's answer to a request for JSON.
    public sealed interface Answer {

        record Success(JsonNode body) implements Answer {}

        /// @param reason the code of the service's problem, or the HTTP status where it sent none
        record Refused(int status, String reason) implements Answer {}

        /// @param reason `unavailable` or `too-slow`
        record Unreachable(String reason) implements Answer {}
    }

    Upstreams(Vertx vertx, Addresses addresses, ConnectionPools connections, ObjectMapper json) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) connections.connectTimeout().toMillis())
                .setMaxPoolSize(connections.max()));
        this.addresses = addresses;
        this.connections = connections;
        this.json = json;
    }

    public HttpClient client() {
        return client;
    }

    /// Where to send a request for this service.
    public RequestOptions to(Upstream upstream) {
        var address = addresses.of(upstream);
        var secure = "https".equals(address.getScheme());
        var port = address.getPort() >= 0 ? address.getPort() : secure ? 443 : 80;
        return new RequestOptions().setHost(address.getHost()).setPort(port).setSsl(secure);
    }

    /// Asks for JSON. Never fails: what goes wrong is an answer too.
    ///
    /// @param headers of the client on whose behalf the gateway asks
    public Uni<Answer> get(Upstream upstream, String path, Map<String, String> headers) {
        return Uni.createFrom()
                .completionStage(() -> ask(upstream, path, headers)
                        .timeout(connections.partTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .otherwise(Upstreams::unreachable)
                        .toCompletionStage());
    }

    private Future<Answer> ask(Upstream upstream, String path, Map<String, String> headers) {
        var options = to(upstream).setURI(path).putHeader("Accept", "application/json");
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> read(response, body)));
    }

    private Answer read(HttpClientResponse response, Buffer body) {
        try {
            var tree = json.readTree(body.getBytes());
            return response.statusCode() == 200
                    ? new Answer.Success(tree)
                    : new Answer.Refused(response.statusCode(), reason(response.statusCode(), tree));
        } catch (JsonProcessingException _) {
            return new Answer.Refused(response.statusCode(), "status-" + response.statusCode());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String reason(int status, JsonNode problem) {
        var type = problem.path("type").asText("");
        return type.startsWith("urn:problem:") ? type.substring("urn:problem:".length()) : "status-" + status;
    }

    private static Answer unreachable(Throwable failure) {
        return new Answer.Unreachable(failure instanceof TimeoutException ? "too-slow" : "unavailable");
    }
}
