package dev.rung.customer.webhook.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.customer.webhook.address.CheckedTarget;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Answered;
import dev.rung.customer.webhook.delivery.WebhookAnswer.Unanswered;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Sends to the address that was checked: its name is not looked up again. Certificate and header are of the
/// name. Redirects are not followed, and an answer is read only as far as it counts.
@ApplicationScoped
class WebhookClient {

    /// More of an answer is not read.
    private static final int LONGEST_ANSWER = 4096;

    /// Connections to one address, however many webhooks lead there: each has as many as it may use. Were
    /// there fewer, one that hangs would keep the others waiting.
    private static final int CONNECTIONS = 1000;

    /// Of an answer, for the log.
    private static final int LONGEST_BEGINNING = 200;

    /// Of an answer's text, once its status is there.
    private static final Duration LONGEST_READING = Duration.ofSeconds(1);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD]+");

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;

    @Inject
    WebhookClient(Vertx vertx, DeliverySettings settings) {
        this(vertx, settings, new HttpClientOptions());
    }

    /// @param trusting whom it believes that they are who they say
    WebhookClient(Vertx vertx, DeliverySettings settings, HttpClientOptions trusting) {
        this.vertx = vertx;
        this.timeout = settings.timeout();
        this.client = vertx.createHttpClient(trusting.setConnectTimeout((int) timeout.toMillis())
                .setMaxPoolSize(CONNECTIONS)
                .setDecompressionSupported(false)
                .setTracingPolicy(TracingPolicy.IGNORE));
    }

    @PreDestroy
    void close() {
        client.close();
    }

    /// Never fails. The answer comes on the caller's context.
    Uni<WebhookAnswer> post(CheckedTarget target, Map<String, String> headers, byte[] body) {
        return Uni.createFrom().completionStage(() -> {
            var answer = Promise.<WebhookAnswer>promise();
            client.request(options(target, headers))
                    .onSuccess(request -> send(request, body, answer))
                    .onFailure(_ -> answer.tryComplete(new Unanswered("no-connection")));
            var timer = vertx.setTimer(timeout.toMillis(), _ -> answer.tryComplete(new Unanswered("timeout")));
            return answer.future().onComplete(_ -> vertx.cancelTimer(timer)).toCompletionStage();
        });
    }

    private static RequestOptions options(CheckedTarget target, Map<String, String> headers) {
        var url = target.url();
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(
                        target.port(), target.address().getHostAddress()))
                .setHost(target.host())
                .setPort(target.port())
                .setSsl(target.tls())
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        return options;
    }

    /// Whatever ends the try, by its answer or its time, ends the request too.
    private void send(HttpClientRequest request, byte[] body, Promise<WebhookAnswer> answer) {
        if (answer.future().isComplete()) {
            request.reset();
            return;
        }
        answer.future().onComplete(_ -> request.reset());
        request.exceptionHandler(_ -> answer.tryComplete(new Unanswered("no-connection")));
        request.send(Buffer.buffer(body))
                .onSuccess(response -> read(response, answer))
                .onFailure(_ -> answer.tryComplete(new Unanswered("no-connection")));
    }

    /// The status line is the answer. Its text is for the log, and whoever takes too long over it, or breaks
    /// off, has answered all the same.
    private void read(HttpClientResponse response, Promise<WebhookAnswer> answer) {
        var text = Buffer.buffer();
        Runnable end = () -> answer.tryComplete(
                new Answered(response.statusCode(), seconds(response.getHeader("Retry-After")), beginning(text)));
        var timer = vertx.setTimer(LONGEST_READING.toMillis(), _ -> end.run());
        answer.future().onComplete(_ -> vertx.cancelTimer(timer));
        response.exceptionHandler(_ -> end.run());
        response.endHandler(_ -> end.run());
        response.handler(part -> {
            text.appendBuffer(part.slice(0, Math.min(part.length(), LONGEST_ANSWER - text.length())));
            if (text.length() >= LONGEST_ANSWER) {
                end.run();
            }
        });
    }

    /// Dates are not read: they are rare, and clocks differ.
    private static @Nullable Duration seconds(@Nullable String header) {
        return header != null && SECONDS.matcher(header.strip()).matches()
                ? Duration.ofSeconds(Long.parseLong(header.strip()))
                : null;
    }

    private static String beginning(Buffer text) {
        var read = new String(text.getBytes(0, Math.min(text.length(), LONGEST_BEGINNING)), UTF_8);
        return UNPRINTABLE.matcher(read).replaceAll(" ").strip();
    }
}
