package dev.rung.benefits.redemption;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.CUSTOMER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The rewards that one customer can redeem, and has redeemed.
@Path("customers/{externalId}")
@RolesAllowed({CUSTOMER, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT})
class CustomerRedemptionResource {

    private static final String[] STAFF = {AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT};

    private final ReadingRedemptions reading;
    private final ReadingOffers offers;
    private final Caller caller;

    CustomerRedemptionResource(ReadingRedemptions reading, ReadingOffers offers, Caller caller) {
        this.reading = reading;
        this.offers = offers;
        this.caller = caller;
    }

    /// A customer's redemptions, newest first.
    @GET
    @Path("redemptions")
    @WithSession
    public Uni<Page<RedemptionView>> redemptions(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return reading.of(externalId, after, limit);
    }

    /// The rewards on offer, by code, with what is in a customer's way.
    @GET
    @Path("rewards")
    @WithSession
    public Uni<Page<OfferView>> rewards(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable @Pattern(regexp = RedemptionResource.CODE) String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.mustBeAllowedToSee(externalId, STAFF);
        return offers.to(externalId, after, limit);
    }
}
