package dev.rung.gateway.passage.admission;

import dev.rung.platform.token.SuiteKeys;
import dev.rung.platform.token.TokenShape;
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

/// The identity behind a token, by the realm's keys, or by the suite's own if the token names the suite as its issuer.
@ApplicationScoped
public class Tokens {

    private final TenantIdentityProvider realm;
    private final TenantIdentityProvider suite;
    private final SuiteKeys suiteKeys;

    Tokens(TenantIdentityProvider realm, @Tenant(TokenShape.SUITE) TenantIdentityProvider suite, SuiteKeys suiteKeys) {
        this.realm = realm;
        this.suite = suite;
        this.suiteKeys = suiteKeys;
    }

    /// Fails where it is not valid, or cannot be checked, see [#isTokensFault(Throwable)].
    Uni<SecurityIdentity> identify(String token) {
        return TokenShape.of(token)
                .map(shape -> shape.isOfSuite() ? identifyBySuite(shape, token) : check(token, realm))
                .orElseGet(Tokens::invalid);
    }

    /// A key that is none of the suite's costs no call for the keys, however many tokens name one.
    private Uni<SecurityIdentity> identifyBySuite(TokenShape shape, String token) {
        return suiteKeys.has(shape.keyId()).chain(isOurs -> isOurs ? check(token, suite) : invalid());
    }

    private static Uni<SecurityIdentity> check(String token, TenantIdentityProvider keys) {
        return Uni.createFrom().deferred(() -> keys.authenticate(new AccessTokenCredential(token)));
    }

    private static Uni<SecurityIdentity> invalid() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /// Clients can make the check fail in more ways than can be listed; missing keys show in these failures only.
    static boolean isTokensFault(Throwable failure) {
        return switch (failure) {
            case AuthenticationFailedException _ -> true;
            case OIDCException _, IOException _, TimeoutException _ -> false;
            default -> true;
        };
    }
}
