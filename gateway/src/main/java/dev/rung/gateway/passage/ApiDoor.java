package dev.rung.gateway.passage;

import dev.rung.gateway.passage.RoutingTable.Destination;
import dev.rung.gateway.passage.admission.Admission;
import dev.rung.gateway.passage.admission.ChargedClient;
import dev.rung.gateway.upstream.Upstream;
import dev.rung.platform.problem.EarlyProblems;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.problem.StatusProblems;
import dev.rung.platform.route.RouteName;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Everything under `/api/v1`.
@ApplicationScoped
class ApiDoor {

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
                .failureHandler(EarlyProblems::answerFailure);
    }

    static Problem tooLarge(long limit) {
        return Problem.of(413, "body-too-large").with("limitBytes", limit);
    }

    private void enter(RoutingContext ctx) {
        ctx.request().pause();
        RoutingTable.template(path(ctx)).ifPresent(template -> RouteName.set(ctx, template));
        switch (RoutingTable.find(path(ctx))) {
            case Destination.Nowhere _ -> StatusProblems.of(404).answer(ctx);
            case Destination.Here _ ->
                admission.admit(ctx, _ -> {
                    ctx.request().resume();
                    ctx.next();
                });
            case Destination.To(var upstream) -> toService(ctx, upstream, admission::admit);
            case Destination.Public(var upstream) -> toService(ctx, upstream, admission::admitAnybody);
        }
    }

    private void toService(
            RoutingContext ctx, Upstream upstream, BiConsumer<RoutingContext, Consumer<ChargedClient>> admitting) {
        var limit = limits.of(path(ctx));
        if (declaredLength(ctx) > limit) {
            tooLarge(limit).answer(ctx);
        } else {
            admitting.accept(ctx, client -> pass(ctx, upstream, limit, client));
        }
    }

    private void pass(RoutingContext ctx, Upstream upstream, long limit, ChargedClient client) {
        // however it is spelt
        if (ctx.normalizedPath().endsWith("/stream") && !admission.openStream(ctx, client)) {
            Problem.of(429, "too-many-streams").answer(ctx);
        } else {
            proxying.pass(ctx, upstream, limit);
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
}
