package dev.rung.benefits.coupon.wallet;

import static dev.rung.platform.identity.Roles.CUSTOMER;

import dev.rung.platform.identity.Caller;
import dev.rung.platform.page.Page;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("me/coupons")
@RolesAllowed(CUSTOMER)
class MyCouponResource {

    private final ReadingCoupons reading;
    private final Caller caller;

    MyCouponResource(ReadingCoupons reading, Caller caller) {
        this.reading = reading;
        this.caller = caller;
    }

    /// The caller's coupons.
    ///
    /// Those that can be used come first, the next to end before all; then those that are used or over, newest
    /// first.
    @GET
    @WithSession
    public Uni<Page<CouponView>> coupons(
            @RestQuery @Nullable String after, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return reading.usableFirst(caller.ownExternalId(), after, limit);
    }
}
