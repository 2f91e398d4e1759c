package dev.rung.gateway.problem;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/// An error as clients see it, `application/problem+json`.
///
/// The gateway has its own small copy of what the services' platform does, because that platform brings a database and
/// Kafka with it, and the gateway has neither.
public record Problem(int status, String code, String title, Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// How long a client may go on sending a body that nobody wants before the connection is closed. Closing at once
    /// would make many clients report a broken connection instead of reading this problem.
    private static final long LINGER_MILLIS = 2_000;

    public static Problem of(int status, String code, String title) {
        return new Problem(status, code, title, Map.of());
    }

    /// @param name of a fact that a client can act on
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Problem(status, code, title, more);
    }

    public Buffer body() {
        var json = new JsonObject()
                .put("type", "urn:problem:" + code)
                .put("title", title)
                .put("status", status);
        facts.forEach(json::put);
        return json.toBuffer();
    }

    /// Answers the request with this problem. What is left of its body is thrown away unread.
    public void answer(RoutingContext ctx) {
        var response = ctx.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body());
        discardBody(ctx);
    }

    /// A body of known, small size is read to its end so that the connection can be used again.
    public static void discardBody(RoutingContext ctx) {
        var request = ctx.request();
        if (request.isEnded()) {
            return;
        }
        var closing =
                ctx.vertx().setTimer(LINGER_MILLIS, _ -> request.connection().close());
        request.handler(_ -> {})
                .exceptionHandler(_ -> ctx.vertx().cancelTimer(closing))
                .endHandler(_ -> ctx.vertx().cancelTimer(closing))
                .resume();
    }
}
