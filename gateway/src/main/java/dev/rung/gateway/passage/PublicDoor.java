package dev.rung.gateway.passage;

import dev.rung.gateway.passage.RoutingTable.Destination;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;

/// Removes the origin of requests to public pages: the link is the permission (ADR 10), and the origin that a browser
/// sends may be wrong. A page without a referrer posts with origin `null`, and where TLS ends before the gateway, the
/// page's own origin is not the one that the gateway knows. Without an origin CORS lets the request pass, and lets no
/// other page read its answer.
@ApplicationScoped
class PublicDoor {

    /// After the request guard (400), before CORS (300).
    private static final int BEFORE_CORS = 350;

    void open(@Observes Filters filters) {
        filters.register(PublicDoor::removeOrigin, BEFORE_CORS);
    }

    private static void removeOrigin(RoutingContext ctx) {
        var path = Objects.requireNonNullElse(ctx.request().path(), "");
        if (RoutingTable.find(path) instanceof Destination.Public) {
            ctx.request().headers().remove("Origin");
        }
        ctx.next();
    }
}
