package dev.rung.gateway.upstream;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The one HTTP client to all services.
@ApplicationScoped
public class Upstreams {

    private final HttpClient client;
    private final Addresses addresses;
    private final ConnectionPools connections;
    private final ObjectMapper json;

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

    /// Asks several at once for JSON. Never fails: what goes wrong is an answer too.
    ///
    /// @param headers of the client on whose behalf the gateway asks
    public <K> Uni<Map<K, Answer>> ask(Map<K, Question> questions, Map<String, String> headers) {
        var asked = questions.entrySet().stream()
                .map(entry -> ask(entry.getValue(), headers).map(answer -> Map.entry(entry.getKey(), answer)))
                .toList();
        return Uni.join()
                .all(asked)
                .andFailFast()
                .map(answers -> answers.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Uni<Answer> ask(Question question, Map<String, String> headers) {
        return Uni.createFrom()
                .completionStage(() -> send(question, headers)
                        .timeout(connections.partTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .otherwise(Answer.Unreachable::of)
                        .toCompletionStage());
    }

    private Future<Answer> send(Question question, Map<String, String> headers) {
        var options = to(question.upstream())
                .setMethod(question.method())
                .setURI(question.path())
                .putHeader("Accept", "application/json");
        headers.forEach(options::putHeader);
        return client.request(options)
                .compose(HttpClientRequest::send)
                .compose(response -> response.body().map(body -> read(response, body)));
    }

    private Answer read(HttpClientResponse response, Buffer body) {
        var status = response.statusCode();
        try {
            var tree = json.readTree(body.getBytes());
            return status == 200
                    ? new Answer.Success(tree, response.getHeader(HttpHeaders.CONTENT_LANGUAGE))
                    : Answer.Refused.of(status, tree);
        } catch (JsonProcessingException _) {
            return Answer.Refused.of(status);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
