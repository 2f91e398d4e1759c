package dev.rung.gateway.passage;

import dev.rung.gateway.passage.RoutingTable.Destination;
import dev.rung.gateway.problem.Problem;
import dev.rung.gateway.upstream.Upstream;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.jboss.logging.Logger;

/// Everything under `/api/v1`.
@ApplicationScoped
class ApiDoor {

    private static final Logger LOG = Logger.getLogger(ApiDoor.class);

    private final Admission admission;
    private final Proxying proxying;
    private final BodyLimits limits;

    ApiDoor(Admission admission, Proxying proxying, BodyLimits limits) {
        this.admission = admission;
        this.proxying = proxying;
        this.limits = limits;
    }

    void open(@Observes Router router) {
        router.route("/api/*")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::enter)
                .failureHandler(ApiDoor::fail);
    }

    static Problem tooLarge(long limit) {
        return Problem.of(413, "body-too-large", "The body is too large").with("limitBytes", limit);
    }

    private void enter(RoutingContext ctx) {
        ctx.request().pause();
        switch (RoutingTable.find(path(ctx))) {
            case Destination.Nowhere _ ->
                Problem.of(404, "not-found", "There is nothing here").answer(ctx);
            case Destination.Here _ ->
                admission.admit(ctx, () -> {
                    ctx.request().resume();
                    ctx.next();
                });
            case Destination.To(var upstream) -> toService(ctx, upstream);
        }
    }

    private void toService(RoutingContext ctx, Upstream upstream) {
        var limit = limits.of(path(ctx));
        if (declaredLength(ctx) > limit) {
            tooLarge(limit).answer(ctx);
        } else {
            admission.admit(ctx, () -> proxying.pass(ctx, upstream, limit));
        }
    }

    /// Zero where the length is not said beforehand: such a body is measured on its way.
    private static long declaredLength(RoutingContext ctx) {
        var length = ctx.request().getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    private static String path(RoutingContext ctx) {
        return Objects.requireNonNullElse(ctx.request().path(), "");
    }

    private static void fail(RoutingContext ctx) {
        LOG.error("A request failed at the gateway", ctx.failure());
        Problem.of(500, "internal", "Something went wrong at the gateway").answer(ctx);
    }
}
