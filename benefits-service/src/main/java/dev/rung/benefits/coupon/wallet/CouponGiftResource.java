package dev.rung.benefits.coupon.wallet;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;

import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.openapi.AnswersAlso;
import dev.rung.platform.openapi.Refuses;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/// Coupons that staff give by hand.
@Path("coupon-batches/{id}/coupons")
@RolesAllowed({AGENT, BENEFITS_MANAGER, ADMIN})
class CouponGiftResource {

    private final GivingCoupons giving;
    private final ReadingCoupons reading;
    private final Caller caller;

    CouponGiftResource(GivingCoupons giving, ReadingCoupons reading, Caller caller) {
        this.giving = giving;
        this.reading = reading;
        this.caller = caller;
    }

    /// Gives a coupon of a batch to a customer.
    ///
    /// The same key gives one, however often it is sent.
    @POST
    @WithTransaction
    @Refuses(status = 404, when = "There is no such batch or customer.")
    @Refuses(status = 409, when = "The batch gives the customer none, and `reason` says why, or they take no part.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<CouponView>> give(
            @RestPath UUID id,
            @NotNull @Valid GiftRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        return giving.give(id, request.externalId(), new IdempotencyKey(caller.name(), "coupon-issue", key))
                .chain(gift -> reading.view(gift.coupon())
                        .map(view -> gift.repeated()
                                ? RestResponse.ok(view)
                                : RestResponse.status(RestResponse.Status.CREATED, view)));
    }

    record GiftRequest(
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String externalId) {}
}
