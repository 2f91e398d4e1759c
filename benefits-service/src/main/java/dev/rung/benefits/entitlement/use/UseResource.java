package dev.rung.benefits.entitlement.use;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.entitlement.use.UsingBenefits.UseReceipt;
import dev.rung.benefits.entitlement.use.UsingBenefits.UseWish;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Uses of customers' benefits.
@Path("customers/{externalId}/benefits/{code}/uses")
@RolesAllowed({STOREFRONT, AGENT, BENEFITS_MANAGER, ADMIN})
class UseResource {

    static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    private final UsingBenefits using;
    private final Caller caller;

    UseResource(UsingBenefits using, Caller caller) {
        this.using = using;
        this.caller = caller;
    }

    /// Uses a benefit once.
    ///
    /// The quota is the customer's, whichever tiers gave it. The same key counts once, however often it is sent. A
    /// use of a coupon gives the customer one; the first comes with the benefit, and is counted.
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses(status = 404, when = "There is no such customer, or they never had the benefit.")
    @Refuses(
            status = 409,
            when =
                    "The benefit is not the customer's any more, works by itself, its quota is spent, or the customer may"
                            + " use nothing now.")
    @Refuses(status = 422, when = "The Idempotency-Key is another request's.")
    @AnswersAlso(status = 201, when = "The first time that this request came.")
    public Uni<RestResponse<UseView>> use(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestPath @Pattern(regexp = CODE) String code,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key,
            @Nullable @Valid UseRequest request) {
        var wish = request == null ? new UseRequest(null, null) : request;
        return using.use(new UseWish(
                        externalId,
                        code,
                        wish.reference(),
                        wish.shop(),
                        new IdempotencyKey(caller.name(), "benefit-use", key),
                        !caller.hasRole(STOREFRONT)))
                .map(UseView::answer);
    }

    /// Takes a use back.
    ///
    /// It counts no more; doing it again changes nothing. A coupon that it gave is withdrawn.
    @DELETE
    @Path("{useId}")
    @WithTransaction
    @Refuses(status = 409, when = "An order has the coupon that it gave.")
    public Uni<Void> takeBack(
            @RestPath @Pattern(regexp = ExternalId.PATTERN) String externalId,
            @RestPath @Pattern(regexp = CODE) String code,
            @RestPath UUID useId) {
        return using.takeBack(externalId, code, useId, caller.name());
    }

    /// @param reference what it is used for, such as the id of an order
    /// @param shop where it is used, as behaviour names it
    record UseRequest(
            @Nullable @CodePointLength(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*+")
            String reference,

            @Nullable @CodePointLength(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*+")
            String shop) {}

    /// @param useId also that of the coupon, where the benefit is one
    /// @param id of the benefit that the customer has
    /// @param left how often it can be used after this in its period; null: without a limit
    record UseView(
            UUID useId,
            UUID id,
            String code,
            @Nullable String reference,
            Instant usedAt,
            @Nullable Integer left) {

        static RestResponse<UseView> answer(UseReceipt receipt) {
            var use = receipt.use();
            var view = new UseView(
                    use.id(), use.entitlementId(), use.benefitCode(), use.reference(), use.usedAt(), use.remaining());
            return RestResponse.ResponseBuilder.create(
                            receipt.repeated() ? RestResponse.Status.OK : RestResponse.Status.CREATED, view)
                    .build();
        }
    }
}
