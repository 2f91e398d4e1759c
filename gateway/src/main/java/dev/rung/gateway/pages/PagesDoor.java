package dev.rung.gateway.pages;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The console and the member centre; `/` leads to the console.
@ApplicationScoped
class PagesDoor {

    private final PageApplication console;
    private final PageApplication member;

    PagesDoor(ConsoleSettings console, MemberSettings member) {
        this.console = application("/console/", console, console.clientId());
        this.member = application("/member/", console, member.clientId());
    }

    void open(@Observes Router router) {
        router.get("/").order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT).handler(console::enter);
        console.open(router);
        member.open(router);
    }

    private static PageApplication application(String home, ConsoleSettings shared, String clientId) {
        var settings = new JsonObject()
                .put("authority", shared.authority().toString())
                .put("clientId", clientId)
                .put("timeZone", shared.timeZone());
        return new PageApplication(home, settings, PageHeaders.allowing(shared.authority()));
    }
}
