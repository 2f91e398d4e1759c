package dev.rung.gateway.passage;

import dev.rung.platform.http.TokenShape;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.Tenant;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/// Who stands behind a token: by the realm's keys, or by the suite's own where the token names the suite as its issuer.
@ApplicationScoped
class Tokens {

    private final TenantIdentityProvider realm;
    private final TenantIdentityProvider suite;

    Tokens(TenantIdentityProvider realm, @Tenant(TokenShape.SUITE) TenantIdentityProvider suite) {
        this.realm = realm;
        this.suite = suite;
    }

    /// Fails where it is not valid, or cannot be checked, see [#isTokensFault(Throwable)].
    Uni<SecurityIdentity> identify(String token) {
        return TokenShape.of(token)
                .map(shape -> shape.isOfSuite() ? suite : realm)
                .map(keys -> Uni.createFrom().deferred(() -> keys.authenticate(new AccessTokenCredential(token))))
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException()));
    }

    /// What a client can write into a token makes the check fail in more ways than one can list; that the keys are not
    /// there shows in these.
    static boolean isTokensFault(Throwable failure) {
        return switch (failure) {
            case AuthenticationFailedException _ -> true;
            case OIDCException _, IOException _, TimeoutException _ -> false;
            default -> true;
        };
    }
}
