package dev.rung.benefits.redemption;

import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.openapi.Refuses;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Rewards, as members and storefronts see them.
@Path("rewards")
class RewardResource {

    private final ReadingOffers offers;
    private final Caller caller;

    RewardResource(ReadingOffers offers, Caller caller) {
        this.offers = offers;
        this.caller = caller;
    }

    /// The rewards on offer, by code.
    ///
    /// Members read what is in their way; storefronts what is in everybody's, and that of one customer under
    /// `/customers/{externalId}/rewards`.
    @GET
    @RolesAllowed({CUSTOMER, STOREFRONT})
    @WithSession
    @Refuses(status = 404, when = "The caller is a member who is not known yet.")
    public Uni<Page<OfferView>> offered(
            @RestQuery @Nullable @Pattern(regexp = RedemptionResource.CODE) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return caller.externalId()
                .map(own -> offers.to(own, after, limit))
                .orElseGet(() -> offers.toAnybody(after, limit));
    }
}
