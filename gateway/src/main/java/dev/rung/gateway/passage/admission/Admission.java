package dev.rung.gateway.passage.admission;

import dev.rung.platform.http.StreamSlots;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.token.TokenShape;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/// Lets in who has a valid token and has not asked too often. Services check the token again, and what it may do.
///
/// The request stays paused meanwhile: nothing of its body is read before it is let in.
@ApplicationScoped
public class Admission {

    private static final Logger LOG = Logger.getLogger(Admission.class);

    private final Function<String, Uni<SecurityIdentity>> identify;
    private final RateLimits limits;
    private final StreamSlots<ChargedClient> streams;

    @Inject
    Admission(Tokens tokens, RateLimits limits, Rates rates) {
        this(tokens::identify, limits, rates);
    }

    /// @param identify finds the identity behind a token
    Admission(Function<String, Uni<SecurityIdentity>> identify, RateLimits limits, Rates rates) {
        this.identify = identify;
        this.limits = limits;
        this.streams = new StreamSlots<>(rates.streams());
    }

    public void admit(RoutingContext ctx, Consumer<ChargedClient> onward) {
        bearer(ctx).ifPresentOrElse(token -> check(ctx, token, onward), () -> {
            ctx.response().putHeader("WWW-Authenticate", "Bearer");
            refuse(ctx, Problem.of(401, "token-missing"));
        });
    }

    /// Admits without a token, limited by the address.
    public void admitAnybody(RoutingContext ctx, Consumer<ChargedClient> onward) {
        charge(ctx, unknownClient(ctx), onward);
    }

    /// For an answer without an end, such as a live inbox: each holds a connection here and at the service.
    ///
    /// @return whether this client may have one more
    public boolean openStream(RoutingContext ctx, ChargedClient client) {
        return streams.acquire(ctx, client);
    }

    private void check(RoutingContext ctx, String token, Consumer<ChargedClient> onward) {
        var here = ctx.vertx().getOrCreateContext();
        identify.apply(token)
                .emitOn(task -> here.runOnContext(_ -> task.run()))
                .subscribe()
                .with(
                        identity -> answering(ctx, () -> charge(ctx, client(identity), onward)),
                        failure -> answering(ctx, () -> refuse(ctx, failure)));
    }

    /// The router's handler has returned: without this, a request that fails here would never be answered.
    private static void answering(RoutingContext ctx, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            ctx.fail(e);
        }
    }

    private void refuse(RoutingContext ctx, Throwable failure) {
        if (Tokens.isTokensFault(failure)) {
            ctx.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            refuse(ctx, Problem.of(401, "token-invalid"));
        } else {
            LOG.warnf("Tokens cannot be checked reason=%s", failure.getMessage());
            refuse(ctx, Problem.of(503, "identity-unavailable"));
        }
    }

    private void refuse(RoutingContext ctx, Problem problem) {
        charge(ctx, unknownClient(ctx), _ -> problem.answer(ctx));
    }

    private static ChargedClient unknownClient(RoutingContext ctx) {
        return new ChargedClient.Stranger(ctx.request().remoteAddress().hostAddress());
    }

    private void charge(RoutingContext ctx, ChargedClient client, Consumer<ChargedClient> onward) {
        var charge = limits.charge(client);
        ctx.response().putHeader("RateLimit-Policy", charge.policyHeader()).putHeader("RateLimit", charge.rateHeader());
        if (charge.admitted()) {
            onward.accept(client);
        } else {
            ctx.response().putHeader("Retry-After", Long.toString(charge.retrySeconds()));
            Problem.of(429, "too-many-requests")
                    .with("retryAfterSeconds", charge.retrySeconds())
                    .answer(ctx);
        }
    }

    private static ChargedClient client(SecurityIdentity identity) {
        var subject = identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null
                ? subject(token)
                : identity.getPrincipal().getName();
        return ChargedClient.of(subject, identity.getRoles());
    }

    /// Subjects of the suite's tokens are ids that stores choose, so one may equal a subject of the realm.
    private static String subject(JsonWebToken token) {
        return TokenShape.SUITE.equals(token.getIssuer()) ? "customer:" + token.getSubject() : token.getSubject();
    }

    private static Optional<String> bearer(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getHeader("Authorization"))
                .flatMap(TokenShape::bearer)
                .filter(token -> !token.isEmpty());
    }
}
