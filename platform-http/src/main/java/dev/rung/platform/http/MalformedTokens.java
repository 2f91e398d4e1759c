package dev.rung.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// Refuses a bearer token that is none before anybody tries to check it: what checks tokens fails on some. The gateway
/// does it by itself, since it charges for it.
@ApplicationScoped
class MalformedTokens {

    /// After [RequestGuard], before authentication (200).
    private static final int BEFORE_AUTHENTICATION = 350;

    private final RequestTerms terms;

    MalformedTokens(RequestTerms terms) {
        this.terms = terms;
    }

    void register(@Observes Filters filters) {
        if (!terms.tokensAreCharged()) {
            filters.register(MalformedTokens::check, BEFORE_AUTHENTICATION);
        }
    }

    private static void check(RoutingContext ctx) {
        var token = Optional.ofNullable(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(TokenShape::bearer);
        if (token.isPresent() && token.flatMap(TokenShape::of).isEmpty()) {
            RequestProblem.tokenMalformed().answer(ctx);
        } else {
            ctx.next();
        }
    }
}
