package dev.rung.platform.identity;

import dev.rung.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The caller of this request, from the token that was checked before it came here.
@RequestScoped
public class Caller {

    private static final String EXTERNAL_ID = "customer_id";

    /// No login of the realm looks like it.
    public static final String CUSTOMER_PREFIX = "customer:";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// For the audit, and for whatever is kept apart by who sent it: `customer:` and the storefront's id of
    /// a customer, the login name of everybody else; empty for nobody. Stores choose their customers' ids,
    /// so one may be called like a member of staff, and is never taken for them.
    public String name() {
        return externalId().map(CUSTOMER_PREFIX::concat).orElseGet(this::login);
    }

    private String login() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    /// When the caller's token ends, and with it whatever goes on by it; absent where it does not say.
    public Optional<Instant> expiresAt() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
                ? Optional.of(Instant.ofEpochSecond(token.getExpirationTime()))
                : Optional.empty();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /// The storefront's id of the customer who calls; absent for staff and machines.
    ///
    /// Only a token with the role `customer` speaks for a customer: the claim alone is not believed.
    public Optional<String> externalId() {
        return externalId(identity);
    }

    static Optional<String> externalId(SecurityIdentity identity) {
        return identity.hasRole(Roles.CUSTOMER) && identity.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim(EXTERNAL_ID).map(ExternalId::normalised)
                : Optional.empty();
    }

    /// The storefront's id of the customer who calls, for what is asked under `/me`.
    public String ownExternalId() {
        return externalId().orElseThrow(() -> Problem.of(403, "not-a-customer").asException());
    }

    /// Lets customers to their own data and staff to everybody's; the answer to others does not tell whether
    /// the customer exists.
    public void mustBeAllowedToSee(String externalId, String... staffRoles) {
        if (Arrays.stream(staffRoles).noneMatch(this::hasRole)
                && externalId()
                        .filter(ExternalId.normalised(externalId)::equals)
                        .isEmpty()) {
            throw Problem.of(403, "not-your-data").asException();
        }
    }
}
