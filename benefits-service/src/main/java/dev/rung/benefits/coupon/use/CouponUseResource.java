package dev.rung.benefits.coupon.use;

import static dev.rung.platform.identity.Roles.ADMIN;
import static dev.rung.platform.identity.Roles.AGENT;
import static dev.rung.platform.identity.Roles.BENEFITS_MANAGER;
import static dev.rung.platform.identity.Roles.STOREFRONT;

import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.use.UsingCoupons.CouponReceipt;
import dev.rung.benefits.coupon.use.UsingCoupons.UseOfCoupon;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.identity.Caller;
import dev.rung.platform.identity.ExternalId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.CodePointLength;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Coupons of orders. A code may come in any case and width, with or without its hyphens.
@Path("coupons/{code}")
@RolesAllowed({STOREFRONT, AGENT, BENEFITS_MANAGER, ADMIN})
class CouponUseResource {

    private final UsingCoupons using;
    private final CouponSettings settings;
    private final Caller caller;

    CouponUseResource(UsingCoupons using, CouponSettings settings, Caller caller) {
        this.using = using;
        this.settings = settings;
        this.caller = caller;
    }

    /// Locks a coupon for an order or a quote.
    ///
    /// Until the lock ends no other order can have it. A code that nobody has yet becomes the customer's. The
    /// same key locks once, and so does the same order.
    @POST
    @Path("lock")
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer or code.")
    @Refuses(status = 409, when = "It cannot be used; `reason` says why.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    public Uni<CouponUseView> lock(
            @RestPath @Size(min = 1, max = 100) String code,
            @NotNull @Valid CouponUseRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        return use(code, request, new Lock(request.orderId(), settings.lockFor()), key);
    }

    /// Redeems a coupon for an order.
    ///
    /// With the lock of that order; without one where no other order has it.
    @POST
    @Path("redeem")
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer or code.")
    @Refuses(status = 409, when = "It cannot be used; `reason` says why.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    public Uni<CouponUseView> redeem(
            @RestPath @Size(min = 1, max = 100) String code,
            @NotNull @Valid CouponUseRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        return use(code, request, new Redeem(request.orderId()), key);
    }

    /// Gives a coupon back: its payment failed, or the order was cancelled.
    ///
    /// It can be used again until the end of its last day; where that is over, `state` is `expired`, and where
    /// the benefit that gave it has ended, `withdrawn`.
    @POST
    @Path("rollback")
    @WithTransaction
    @Refuses(status = 404, when = "There is no such customer or code.")
    @Refuses(status = 409, when = "The order does not have it.")
    @Refuses(status = 422, when = "The Idempotency-Key came with another request before.")
    public Uni<CouponUseView> rollBack(
            @RestPath @Size(min = 1, max = 100) String code,
            @NotNull @Valid CouponUseRequest request,
            @RestHeader("Idempotency-Key") @NotNull @Size(min = 1, max = 200) String key) {
        return use(code, request, new RollBack(request.orderId()), key);
    }

    private Uni<CouponUseView> use(String code, CouponUseRequest request, CouponAct act, String key) {
        var idempotency = new IdempotencyKey(caller.name(), "coupon-" + act.code(), key);
        return using.use(new UseOfCoupon(code, request.externalId(), request.orderId(), act, idempotency))
                .map(CouponUseView::of);
    }

    /// @param orderId an order or a quote, as the storefront calls it
    record CouponUseRequest(
            @NotNull @Pattern(regexp = ExternalId.PATTERN) String externalId,

            @NotNull @CodePointLength(min = 1, max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*+")
            String orderId) {}

    /// @param code as people see it
    /// @param state `issued`, `locked`, `redeemed`, `expired` or `withdrawn`: after this
    /// @param lockedUntil null: it is not locked
    /// @param lastDay to its end in the store's zone
    record CouponUseView(
            UUID couponId,
            UUID batchId,
            String code,
            String orderId,
            String state,
            @Nullable Instant lockedUntil,
            LocalDate lastDay) {

        static CouponUseView of(CouponReceipt receipt) {
            var coupon = receipt.coupon();
            var step = receipt.step();
            return new CouponUseView(
                    coupon.id(),
                    coupon.batchId(),
                    coupon.written(),
                    Objects.requireNonNull(step.orderId()),
                    step.state(),
                    step.lockedUntil(),
                    coupon.lastDay());
        }
    }
}
