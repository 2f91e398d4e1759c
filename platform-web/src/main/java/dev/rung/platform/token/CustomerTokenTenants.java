package dev.rung.platform.token;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sends a token that names the suite as its issuer to the suite's own keys, every other to the realm's. A lie gains
/// nothing: the keys decide.
@ApplicationScoped
class CustomerTokenTenants implements TenantResolver {

    /// Null stands for the default tenant.
    @Override
    public @Nullable String resolve(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .flatMap(TokenShape::bearer)
                .flatMap(TokenShape::of)
                .filter(TokenShape::isOfSuite)
                .map(TokenShape::issuer)
                .orElse(null);
    }
}
