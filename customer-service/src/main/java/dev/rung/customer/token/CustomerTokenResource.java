package dev.rung.customer.token;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.route.InternalRoute;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;

/// A shop's server asks for a token here for the customer who is logged in there.
@Path("customer-tokens")
class CustomerTokenResource {

    private final IssuingTokens issuing;
    private final SigningKey key;
    private final TokenTerms terms;
    private final Caller caller;

    CustomerTokenResource(IssuingTokens issuing, SigningKey key, TokenTerms terms, Caller caller) {
        this.issuing = issuing;
        this.key = key;
        this.terms = terms;
        this.caller = caller;
    }

    /// Issues a short-lived token for one of the store's customers.
    @POST
    @RolesAllowed(Roles.STOREFRONT)
    @WithTransaction
    public Uni<CustomerToken> issue(@NotNull @Valid TokenRequest request) {
        return issuing.issue(ExternalId.normalised(request.externalId()), caller.name())
                .map(token ->
                        new CustomerToken(token, "Bearer", terms.lifetime().toSeconds()));
    }

    /// The public keys with which customers' tokens are checked.
    @GET
    @Path("keys")
    @InternalRoute("gateway and services check the tokens of customers with them")
    @PermitAll
    public Map<String, List<Map<String, Object>>> keys() {
        return key.published();
    }

    /// @param externalId the customer as the store knows them
    record TokenRequest(
            @NotNull @Pattern(regexp = ExternalId.TO_REGISTER)
            String externalId) {}

    /// @param expiresIn in seconds
    record CustomerToken(String accessToken, String tokenType, long expiresIn) {}
}
