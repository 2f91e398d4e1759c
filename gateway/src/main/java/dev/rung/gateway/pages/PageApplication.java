package dev.rung.gateway.pages;

import dev.rung.platform.route.RouteName;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/// One single-page application: below its address every address that is not a file is the application's own and gets
/// its first page.
final class PageApplication {

    private final String home;
    private final JsonObject settings;
    private final Map<String, String> headers;

    /// @param home such as `/console/`
    /// @param settings what its `config.json` tells it
    PageApplication(String home, JsonObject settings, Map<String, String> headers) {
        this.home = home;
        this.settings = settings;
        this.headers = headers;
    }

    void open(Router router) {
        router.getWithRegex(home.substring(0, home.length() - 1))
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::enter);
        router.route(home + "*")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(this::protect);
        router.get(home + "config.json")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .handler(ctx -> ctx.json(settings));
        router.getWithRegex(home + "(?:[^.]+/)?[^./]+/?")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .handler(ctx -> ctx.reroute(home + "index.html"));
    }

    void enter(RoutingContext ctx) {
        ctx.redirect(home);
    }

    /// Files with a hash in their name may be kept for ever; the page that names them is asked for every time.
    private void protect(RoutingContext ctx) {
        // the application's addresses hold customers' ids
        RouteName.set(ctx, home + "**");
        ctx.addHeadersEndHandler(_ -> {
            headers.forEach(ctx.response()::putHeader);
            if (!ctx.normalizedPath().startsWith(home + "assets/")) {
                ctx.response().putHeader("Cache-Control", "no-cache");
            }
        });
        ctx.next();
    }
}
