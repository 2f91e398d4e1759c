package dev.rung.gateway.origin;

import dev.rung.platform.problem.Problem;
import dev.rung.platform.route.RouteName;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks before CORS does.
@ApplicationScoped
class OriginDoor {

    /// After those that may forget an origin (350), before CORS (300).
    private static final int BEFORE_CORS = 340;

    private final List<String> allowed;

    OriginDoor(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of());
    }

    void open(@Observes Filters filters) {
        filters.register(this::check, BEFORE_CORS);
    }

    private void check(RoutingContext ctx) {
        var request = ctx.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            ctx.next();
            return;
        }
        if (request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            RouteName.set(ctx, "/cors-preflight");
        }
        if (OriginPolicy.isAllowed(origin, request.scheme() + "://" + request.authority(), allowed)) {
            ctx.next();
        } else {
            Problem.of(403, "origin-not-allowed").answer(ctx);
        }
    }
}
