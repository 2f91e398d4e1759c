package dev.rung.gateway.problem;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Answers where nobody else did: an address that nobody knows, a failure before any door.
@ApplicationScoped
class FallbackHandler {

    void register(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1).failureHandler(Problem::answerFailure);
        router.route().last().handler(ctx -> Problem.ofStatus(404).answer(ctx));
    }
}
