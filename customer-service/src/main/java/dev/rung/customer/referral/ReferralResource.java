package dev.rung.customer.referral;

import dev.rung.customer.referral.MyReferralResource.CodeRequest;
import dev.rung.customer.referral.MyReferralResource.ReferralView;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.identity.Roles;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;

@Path("customers/{externalId}/referral")
class ReferralResource {

    private final Referring referring;

    ReferralResource(Referring referring) {
        this.referring = referring;
    }

    /// A customer came to the shop by a member's code.
    ///
    /// Write the profile first: its contact points decide, and one of them must be verified. The reason of a
    /// refusal is for the shop, since it may tell of others.
    @POST
    @RolesAllowed(Roles.STOREFRONT)
    @WithTransaction
    @Refuses(status = 404, when = "Nobody has this code, or there is no such customer.")
    @Refuses(status = 409, when = "The customer is not new, was invited by another, shares a contact or has none.")
    public Uni<ReferralView> accept(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId, @NotNull @Valid CodeRequest request) {
        return referring.accept(externalId, request.code()).map(ReferralView::of);
    }
}
