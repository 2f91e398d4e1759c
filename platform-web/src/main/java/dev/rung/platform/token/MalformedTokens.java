package dev.rung.platform.token;

import dev.rung.platform.http.RequestTerms;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.problem.StatusProblems;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/// Refuses a bearer token that is none before anybody tries to check it: what checks tokens fails on some. Refuses one
/// of the suite's that is signed with none of its keys, too: else each would cost a call for the keys. The gateway does
/// both by itself, since it charges for it.
@ApplicationScoped
class MalformedTokens {

    /// After [RequestGuard], before authentication (200).
    private static final int BEFORE_AUTHENTICATION = 350;

    private final RequestTerms terms;
    private final SuiteKeys keys;

    MalformedTokens(RequestTerms terms, SuiteKeys keys) {
        this.terms = terms;
        this.keys = keys;
    }

    void register(@Observes Filters filters) {
        if (!terms.tokensAreCharged()) {
            filters.register(this::check, BEFORE_AUTHENTICATION);
        }
    }

    private void check(RoutingContext ctx) {
        var token = Optional.ofNullable(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(TokenShape::bearer);
        var shape = token.flatMap(TokenShape::of);
        if (token.isPresent() && shape.isEmpty()) {
            StatusProblems.of(401).detail(Text.of("detail.no-token-of-suite")).answer(ctx);
        } else if (shape.filter(TokenShape::isOfSuite).isPresent()) {
            checkKey(ctx, shape.get());
        } else {
            ctx.next();
        }
    }

    private void checkKey(RoutingContext ctx, TokenShape shape) {
        var here = ctx.vertx().getOrCreateContext();
        keys.has(shape.keyId())
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .subscribe()
                .with(
                        isOurs -> {
                            if (isOurs) {
                                ctx.next();
                            } else {
                                StatusProblems.of(401)
                                        .detail(Text.of("detail.key-unknown"))
                                        .answer(ctx);
                            }
                        },
                        _ -> Problem.of(503, "identity-unavailable")
                                .detail(Text.of("detail.send-again"))
                                .answer(ctx));
    }
}
