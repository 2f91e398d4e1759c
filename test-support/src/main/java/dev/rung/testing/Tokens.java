package dev.rung.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Bearer tokens as the realm issues them, signed with the key that [Servers] tells the service.
public final class Tokens {

    private static final Duration VALIDITY = Duration.ofHours(1);

    /// Signing takes ten milliseconds, and tests ask for the same few people again and again.
    private static final Map<Holder, SignedToken> SIGNED = new ConcurrentHashMap<>();

    private record Holder(String name, boolean isCustomer, List<String> roles) {}

    private record SignedToken(String token, Instant renewAfter) {}

    private Tokens() {}

    /// A member of staff or a machine, named like the role.
    public static String of(String role) {
        return with(role, role);
    }

    /// A customer, named like the external id.
    public static String customer(String externalId) {
        return of(new Holder(externalId, true, List.of("customer")));
    }

    public static String with(String name, String... roles) {
        return of(new Holder(name, false, List.of(roles)));
    }

    private static String of(Holder holder) {
        var now = Instant.now();
        return SIGNED.compute(
                        holder,
                        (_, signed) -> signed != null && signed.renewAfter().isAfter(now)
                                ? signed
                                : new SignedToken(sign(claims(holder), now), now.plus(VALIDITY.dividedBy(2))))
                .token();
    }

    /// A customer as customer-service vouches for them, named like the external id; signed with the suite's
    /// key, not the realm's.
    public static String suiteCustomer(String externalId) {
        return suiteCustomer(externalId, VALIDITY);
    }

    /// @param validity from now on
    public static String suiteCustomer(String externalId, Duration validity) {
        return suiteCustomer(externalId, validity, Keys.ofSuite().webKey().getKeyId());
    }

    /// As [#suiteCustomer], but naming a key that nobody has published.
    public static String forgedSuiteCustomer(String externalId) {
        return suiteCustomer(externalId, VALIDITY, UUID.randomUUID().toString());
    }

    private static String suiteCustomer(String externalId, Duration validity, String keyId) {
        var now = Instant.now();
        return claims(externalId, "customer")
                .issuer("rung")
                .claim("customer_id", externalId)
                .issuedAt(now)
                .expiresAt(now.plus(validity))
                .jws()
                .keyId(keyId)
                .sign(Keys.ofSuite().privateKey());
    }

    /// A token of the realm's key that is no access token for this suite: `ID` or `Refresh`, or
    /// one for another audience.
    public static String notForUs(String type, String audience, String role) {
        return sign(claims(role, role).claim("typ", type).audience(audience), Instant.now());
    }

    /// A token that was good until an hour ago.
    public static String expired(String role) {
        return sign(claims(role, role), Instant.now().minus(VALIDITY.multipliedBy(2)));
    }

    private static JwtClaimsBuilder claims(Holder holder) {
        var claims = claims(holder.name(), holder.roles().toArray(String[]::new));
        return holder.isCustomer() ? claims.claim("customer_id", holder.name()) : claims;
    }

    private static JwtClaimsBuilder claims(String name, String... roles) {
        return Jwt.claims()
                .issuer("test-support")
                .audience("rung")
                .claim("typ", "Bearer")
                .subject(name)
                .preferredUserName(name)
                .claim("realm_access", Map.of("roles", List.of(roles)));
    }

    private static String sign(JwtClaimsBuilder claims, Instant issuedAt) {
        return claims.issuedAt(issuedAt)
                .expiresAt(issuedAt.plus(VALIDITY))
                .sign(Keys.ofRealm().privateKey());
    }
}
