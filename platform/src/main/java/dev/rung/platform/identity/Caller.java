package dev.rung.platform.identity;

import dev.rung.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Who made this request, from the token that was checked before it came here.
@RequestScoped
public class Caller {

    private static final String EXTERNAL_ID = "customer_id";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The login name, for the audit; empty for nobody.
    public String name() {
        return identity.isAnonymous() ? "" : identity.getPrincipal().getName();
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /// The storefront's id of the customer who calls; absent for staff and machines.
    ///
    /// Only a token with the role `customer` speaks for a customer: the claim alone is not believed.
    public Optional<String> externalId() {
        return is(Roles.CUSTOMER) && identity.getPrincipal() instanceof JsonWebToken token
                ? token.<String>claim(EXTERNAL_ID).map(ExternalId::normalised)
                : Optional.empty();
    }

    /// The storefront's id of the customer who calls, for what is asked under `/me`.
    public String ownExternalId() {
        return externalId()
                .orElseThrow(() -> Problem.of(403, "not-a-customer", "Only a customer has this")
                        .asException());
    }

    /// Lets customers to their own data and staff to everybody's; the answer to others does not tell whether
    /// the customer exists.
    public void mustBeAllowedToSee(String externalId, String... staffRoles) {
        if (Arrays.stream(staffRoles).noneMatch(this::is)
                && externalId()
                        .filter(ExternalId.normalised(externalId)::equals)
                        .isEmpty()) {
            throw Problem.of(403, "not-your-data", "This is another customer's data")
                    .asException();
        }
    }
}
