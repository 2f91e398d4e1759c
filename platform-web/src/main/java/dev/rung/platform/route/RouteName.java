package dev.rung.platform.route;

import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/// Tells metrics and traces by which name to count a request. Without it they would count each
/// path by itself, ids and all.
public final class RouteName {

    /// Where Quarkus REST writes the template of the method that it found, and where metrics
    /// look before anywhere else.
    private static final String TEMPLATE = "UrlPathTemplate";

    private static final String ANYWHERE = "/**";

    private RouteName() {}

    /// @param template holds no ids
    public static void set(RoutingContext ctx, String template) {
        context(ctx).putLocal(TEMPLATE, template);
    }

    /// Until somebody knows better.
    static void setNone(RoutingContext ctx) {
        if (context(ctx).getLocal(TEMPLATE) == null) {
            set(ctx, ANYWHERE);
        }
    }

    private static Context context(RoutingContext ctx) {
        return ((HttpServerRequestInternal) ctx.request()).context();
    }
}
