package dev.rung.gateway.passage;

import dev.rung.gateway.upstream.Upstream;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// One request on its way to a service and back: its headers, the measure of its body, and what is answered where the
/// service does not.
final class ProxiedExchange implements ProxyInterceptor {

    /// Written by the gateway only. `traceparent` is set anew by the tracer, as the child of the one that came.
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private static final List<String> UNTRUSTED = List.of(
            "Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "traceparent", "tracestate");

    private static final List<String> HOP_BY_HOP =
            List.of("Connection", "Keep-Alive", "Proxy-Connection", "Upgrade", "TE", "Trailer");

    private final RoutingContext ctx;
    private final Upstream upstream;
    private final long bodyLimit;
    private final Duration timeout;
    private @Nullable HttpClientRequest request;
    private @Nullable MeasuredBody body;

    ProxiedExchange(RoutingContext ctx, Upstream upstream, long bodyLimit, Duration timeout) {
        this.ctx = ctx;
        this.upstream = upstream;
        this.bodyLimit = bodyLimit;
        this.timeout = timeout;
    }

    HttpClientRequest opened(HttpClientRequest toService) {
        request = toService;
        return toService;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        setForwardedHeaders(context.request().headers());
        measure(context.request());
        return context.sendRequest()
                .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.succeededFuture(answerInstead(context.request(), failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        stripHopByHop(context.response().headers());
        return context.sendResponse();
    }

    private void setForwardedHeaders(MultiMap headers) {
        stripHopByHop(headers);
        UNTRUSTED.forEach(headers::remove);
        headers.set("X-Forwarded-For", ctx.request().remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", ctx.request().scheme());
        var asked = ctx.request().authority();
        if (asked != null) {
            headers.set("X-Forwarded-Host", asked.toString());
        }
    }

    /// A client that waits for a go-ahead gets it here, not from the service.
    private void measure(ProxyRequest outgoing) {
        if (outgoing.headers().contains("Expect")) {
            outgoing.headers().remove("Expect");
            ctx.response().writeContinue();
        }
        var incoming = outgoing.getBody();
        body = new MeasuredBody(incoming.stream(), bodyLimit);
        outgoing.setBody(Body.body(body, incoming.length()));
    }

    private ProxyResponse answerInstead(ProxyRequest outgoing, Throwable failure) {
        if (request != null) {
            request.reset();
        }
        var problem = problemOf(failure);
        var response = outgoing.release().response();
        var texts = MessageBundles.accepted(ctx.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        problem.retryAfter().ifPresent(seconds -> response.putHeader(Problem.RETRY_AFTER, seconds));
        return response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.tag())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .setBody(Body.body(Buffer.buffer(problem.toJson(texts))));
    }

    /// 408: the service waited for the client. 503: the same request may be sent again, since the service has not
    /// had it or only reads for it. 502 and 504: it may have been done.
    private Problem problemOf(Throwable failure) {
        if (body != null && body.isTooLarge()) {
            return ApiDoor.tooLarge(bodyLimit);
        }
        return (switch (failure) {
                    case TimeoutException _ when !ctx.request().isEnded() -> Problem.of(408, "request-timeout");
                    case TimeoutException _ -> Problem.of(504, "service-too-slow");
                    case ConnectException _, UnknownHostException _ -> Problem.of(503, "service-unavailable");
                    default ->
                        READING.contains(ctx.request().method())
                                ? Problem.of(503, "service-unavailable")
                                : Problem.of(502, "service-broke-off");
                })
                .with("service", upstream.label());
    }

    private static void stripHopByHop(MultiMap headers) {
        headers.getAll("Connection").stream()
                .flatMap(names -> List.of(names.split(",")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList()
                .forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
    }
}
