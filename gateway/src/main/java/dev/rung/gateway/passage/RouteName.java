package dev.rung.gateway.passage;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.ext.web.RoutingContext;

/// Tells the metrics by which name to count a request. Without it they would count each path by itself, ids and all.
public final class RouteName {

    private RouteName() {}

    /// @param template holds no ids
    public static void tell(RoutingContext ctx, String template) {
        var metric = HttpRequestMetric.getRequestMetric(ctx);
        if (metric != null) {
            metric.setTemplatePath(template);
        }
    }
}
