package dev.rung.customer.token;

import dev.rung.customer.register.Registering;
import dev.rung.customer.register.id.CheckingExternalIds;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.token.TokenShape;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Vouches for a customer, in the caller's transaction, and writes down who asked for it.
@ApplicationScoped
class IssuingTokens {

    /// The subject of an entry where the customer has no id yet. Their external id would stay in the audit after they
    /// are erased.
    private static final String NEWCOMER = "newcomer";

    private final SigningKey key;
    private final TokenTerms terms;
    private final Registering registering;
    private final CheckingExternalIds ids;
    private final Audit audit;
    private final Clock clock;

    IssuingTokens(
            SigningKey key,
            TokenTerms terms,
            Registering registering,
            CheckingExternalIds ids,
            Audit audit,
            Clock clock) {
        this.key = key;
        this.terms = terms;
        this.registering = registering;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /// The customer need not be known yet: who visits for the first time is greeted, too.
    ///
    /// @param storefront who asks, and acts in the customer's name from now on
    Uni<String> issue(String externalId, String storefront) {
        var secret = key.secret().orElseThrow(IssuingTokens::off);
        return registering
                .known(Set.of(externalId))
                .call(known -> ids.newOnesMustBeNoContacts(
                        List.of(externalId),
                        _ -> Uni.createFrom().item((long) known.ids().size())))
                .map(known -> Optional.ofNullable(known.ids().get(externalId))
                        .map(UUID::toString)
                        .orElse(NEWCOMER))
                .chain(subject -> audit.record(
                        storefront,
                        "customer-token.issued",
                        subject,
                        Map.of("seconds", terms.lifetime().toSeconds())))
                .map(_ -> signed(externalId, storefront, secret, clock.instant()));
    }

    /// The claims are those of the realm's tokens, so that no service has to tell them apart. `act` (RFC 8693)
    /// names who acts for the customer.
    private String signed(String externalId, String storefront, PrivateKey secret, Instant now) {
        return Jwt.claims()
                .issuer(TokenShape.SUITE)
                .audience(TokenShape.SUITE)
                .subject(externalId)
                .preferredUserName(externalId)
                .claim("typ", "Bearer")
                .claim("customer_id", externalId)
                .claim("realm_access", Map.of("roles", List.of(Roles.CUSTOMER)))
                .claim("act", Map.of("sub", storefront))
                .issuedAt(now)
                .expiresAt(now.plus(terms.lifetime()))
                .jws()
                .keyId(key.id())
                .sign(secret);
    }

    private static RuntimeException off() {
        return Problem.of(503, "customer-tokens-off")
                .detail(Text.of("detail.customer-tokens-off"))
                .asException();
    }
}
