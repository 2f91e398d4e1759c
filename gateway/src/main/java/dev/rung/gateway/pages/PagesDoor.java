package dev.rung.gateway.pages;

import dev.rung.platform.route.RouteName;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/// `/` leads to the console; below `/console/` every address that is not a file is the application's
/// own and gets its first page.
@ApplicationScoped
class PagesDoor {

    private static final String HOME = "/console/";

    private final ConsoleSettings settings;
    private final Map<String, String> headers;

    PagesDoor(ConsoleSettings settings) {
        this.settings = settings;
        this.headers = PageHeaders.allowing(settings.authority());
    }

    void open(@Observes Router router) {
        router.get("/").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(PagesDoor::toConsole);
        router.getWithRegex("/console")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(PagesDoor::toConsole);
        router.route("/console/*")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::protect);
        router.get("/console/config.json")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .handler(this::sendSettings);
        router.getWithRegex("/console/(?:[^.]+/)?[^./]+/?")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .handler(ctx -> ctx.reroute(HOME + "index.html"));
    }

    private static void toConsole(RoutingContext ctx) {
        ctx.redirect(HOME);
    }

    /// Files with a hash in their name may be kept for ever; the page that names them is asked for every time.
    private void protect(RoutingContext ctx) {
        // the application's addresses hold customers' ids
        RouteName.set(ctx, "/console/**");
        ctx.addHeadersEndHandler(_ -> {
            headers.forEach(ctx.response()::putHeader);
            if (!ctx.normalizedPath().startsWith("/console/assets/")) {
                ctx.response().putHeader("Cache-Control", "no-cache");
            }
        });
        ctx.next();
    }

    private void sendSettings(RoutingContext ctx) {
        ctx.json(new JsonObject()
                .put("authority", settings.authority().toString())
                .put("clientId", settings.clientId())
                .put("timeZone", settings.timeZone()));
    }
}
