package dev.rung.platform.http;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.StatusProblems;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/// Gives a request's body its time. Once the request is answered, what was not read of it is thrown away.
final class BodyDeadline {

    private BodyDeadline() {}

    static void set(RoutingContext ctx, RequestTerms terms) {
        if (hasBody(ctx.request())) {
            var tooLate = ctx.vertx().setTimer(terms.bodyTime().toMillis(), _ -> giveUp(ctx));
            ctx.addEndHandler(_ -> {
                ctx.vertx().cancelTimer(tooLate);
                UnreadBody.discard(ctx, terms.linger());
            });
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || (length != null && !length.equals("0"));
    }

    private static void giveUp(RoutingContext ctx) {
        if (!ctx.request().isEnded()) {
            ctx.addEndHandler(_ -> ctx.request().connection().close());
            StatusProblems.of(408)
                    .detail(Text.verbatim("The body did not arrive in time"))
                    .answer(ctx);
        }
    }
}
