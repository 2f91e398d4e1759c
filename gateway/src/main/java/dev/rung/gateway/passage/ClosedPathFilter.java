package dev.rung.gateway.passage;

import dev.rung.platform.problem.StatusProblems;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;

/// Closes `/q`: health and metrics are on the management port, and nothing else that Quarkus
/// serves there is for clients.
@ApplicationScoped
class ClosedPathFilter {

    private static final Pattern CLOSED = Pattern.compile("(?i)/+q(?:[/;].*)?");

    /// Before Quarkus' own routes, which come early.
    void close(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(ClosedPathFilter::turnAway);
    }

    /// The path as Vert.x routes by it: dot segments resolved and letters decoded.
    private static void turnAway(RoutingContext ctx) {
        if (CLOSED.matcher(ctx.normalizedPath()).matches()) {
            StatusProblems.of(404).answer(ctx);
        } else {
            ctx.next();
        }
    }
}
