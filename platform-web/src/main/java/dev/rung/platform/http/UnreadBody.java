package dev.rung.platform.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/// The rest of a request's body once it was answered.
public final class UnreadBody {

    private UnreadBody() {}

    /// Throws it away, so that the connection can be used again; a body that does not end in
    /// time ends the connection.
    public static void discard(RoutingContext ctx, Duration linger) {
        var request = ctx.request();
        if (request.isEnded()) {
            return;
        }
        var closing = ctx.vertx().setTimer(linger.toMillis(), _ -> {
            request.resume();
            // Vert.x hands over what it kept in a task of its own
            ctx.vertx().runOnContext(_ -> closeUnlessRead(request));
        });
        request.handler(_ -> {})
                .exceptionHandler(_ -> ctx.vertx().cancelTimer(closing))
                .endHandler(_ -> ctx.vertx().cancelTimer(closing))
                .resume();
    }

    /// The connection may serve the next request by then, so it ends only where this one has not. An earlier
    /// reader of the body may have removed our handlers, as a pipe does at its end, or paused it; a body that has
    /// come whole is over as soon as it is resumed.
    private static void closeUnlessRead(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
