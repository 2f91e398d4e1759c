package dev.rung.gateway.problem;

import dev.rung.platform.http.RequestProblem;
import dev.rung.platform.http.UnreadBody;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// An error as clients see it, `application/problem+json`.
///
/// The gateway has its own small copy of what the services' platform does, because that platform brings a database and
/// Kafka with it, and the gateway has neither.
public record Problem(int status, String code, String title, Map<String, Object> facts) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problem.class);

    /// How long a client may go on sending a body that nobody wants before the connection is closed. Closing at once
    /// would make many clients report a broken connection instead of reading this problem.
    private static final Duration LINGER = Duration.ofSeconds(2);

    public static Problem of(int status, String code, String title) {
        return new Problem(status, code, title, Map.of());
    }

    /// The problem behind a bare status.
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 403 -> of(403, "forbidden", "Your role does not allow this");
            case 404 -> of(404, "not-found", "There is nothing here");
            case 405 -> of(405, "method-not-allowed", "This cannot be done here");
            case 406 -> of(406, "not-acceptable", "None of the accepted media types can be produced");
            case 415 -> of(415, "unsupported-media-type", "This media type is not accepted here");
            default ->
                status >= 400 && status < 500
                        ? of(status, "refused", "The request was refused")
                        : of(500, "internal", "Something went wrong at the gateway");
        };
    }

    /// @param name of a fact that a client can act on
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Problem(status, code, title, more);
    }

    /// Of a request that failed outside of a REST door.
    public static void answerFailure(RoutingContext ctx) {
        RequestProblem.ofHost(ctx).ifPresentOrElse(problem -> problem.answer(ctx), () -> {
            if (ctx.statusCode() < 400 || ctx.statusCode() >= 500) {
                LOG.error("A request failed at the gateway", ctx.failure());
            }
            ofStatus(ctx.statusCode()).answer(ctx);
        });
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

    /// What is left of the body is thrown away, so that the connection can be used again.
    public static void discardBody(RoutingContext ctx) {
        UnreadBody.discard(ctx, LINGER);
    }
}
