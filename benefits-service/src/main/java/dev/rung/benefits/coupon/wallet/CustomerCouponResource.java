package dev.rung.benefits.coupon.wallet;

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

@Path("customers/{externalId}/coupons")
class CustomerCouponResource {

    private final ReadingCoupons reading;
    private final Caller caller;

    CustomerCouponResource(ReadingCoupons reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// A customer's coupons, newest first.
    @GET
    @WithSession
    @RolesAllowed({CUSTOMER, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT})
    public Uni<Page<CouponView>> coupons(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestQuery @Nullable String after,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        caller.mustBeAllowedToSee(externalId, AGENT, BENEFITS_MANAGER, ADMIN, STOREFRONT);
        return reading.of(externalId, after, limit);
    }
}
