package dev.rung.platform.route;

import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.StatusProblems;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Gives every request a name before anybody looks at it: it may be refused, or its client gone, before its route is
/// found. A request without a readable host fails before any handler, so failures are named too.
@ApplicationScoped
class RouteNaming {

    private static final int FIRST = Integer.MIN_VALUE;

    void name(@Observes Router router) {
        router.route().order(FIRST).handler(RouteNaming::begin).failureHandler(RouteNaming::begin);
    }

    /// Health and metrics are not counted at all, as long as they have no name; only what is not there gets one.
    void name(@Observes ManagementInterface port) {
        port.router().route().order(FIRST).failureHandler(RouteNaming::begin);
        port.router().route().last().handler(ctx -> {
            RouteName.setNone(ctx);
            StatusProblems.of(404)
                    .detail(Text.verbatim("Nobody answers at this path"))
                    .answer(ctx);
        });
    }

    private static void begin(RoutingContext ctx) {
        RouteName.setNone(ctx);
        ctx.next();
    }
}
