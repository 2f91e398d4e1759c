package dev.rung.platform.problem;

import dev.rung.platform.locale.Text;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers for what never reaches a REST door: a token that is not valid, a body that is announced as too
/// large, an address outside of the API.
@ApplicationScoped
public class EarlyProblems {

    private final long largestBody;

    EarlyProblems(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> largestBody) {
        this.largestBody = largestBody.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Router router) {
        // just before Quarkus' own check, which would close the connection without a word
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::refuseTooLarge);
        router.route().order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1).failureHandler(EarlyProblems::answerFailure);
        router.route().last().handler(ctx -> StatusProblems.of(404).answer(ctx));
    }

    private void refuseTooLarge(RoutingContext ctx) {
        var announced = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null || Long.parseLong(announced) <= largestBody) {
            ctx.next();
            return;
        }
        // the rest of the body is still on its way: nothing else can be asked on this connection
        ctx.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        StatusProblems.of(413).with("limit", largestBody).answer(ctx);
    }

    /// Of a request that failed outside of a REST door.
    public static void answerFailure(RoutingContext ctx) {
        problem(ctx).answer(ctx);
    }

    private static Problem problem(RoutingContext ctx) {
        // Vert.x refuses a request without a readable host before any handler sees it
        if (ctx.statusCode() == 400 && ctx.request().authority() == null) {
            var reason = Text.of("reason.one-host");
            return StatusProblems.of(400)
                    .detail(Text.of("detail.unreadable").with("field", "Host").with("reason", reason))
                    .at("Host", reason);
        }
        return switch (ctx.failure()) {
            case null -> StatusProblems.of(ctx.statusCode());
            case AuthenticationFailedException _, UnauthorizedException _ -> StatusProblems.of(401);
            case ForbiddenException _ -> StatusProblems.of(403);
            case Throwable failure when ctx.statusCode() >= 500 -> Incident.of(failure);
            case Throwable _ -> StatusProblems.of(ctx.statusCode());
        };
    }
}
