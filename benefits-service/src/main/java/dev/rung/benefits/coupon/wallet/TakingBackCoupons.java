package dev.rung.benefits.coupon.wallet;

import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct.Withdraw;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.CouponState.Expired;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.coupon.life.MovingCoupons.CouponAsker;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Takes coupons back from customers, in the caller's transaction: not from an order that has one, and not
/// those of benefits, which come and go with the benefit.
@ApplicationScoped
class TakingBackCoupons {

    private final CustomerDirectory directory;
    private final Coupons coupons;
    private final MovingCoupons moving;
    private final Audit audit;

    TakingBackCoupons(CustomerDirectory directory, Coupons coupons, MovingCoupons moving, Audit audit) {
        this.directory = directory;
        this.coupons = coupons;
        this.moving = moving;
        this.audit = audit;
    }

    /// @param reason a code
    Uni<Coupon> takeBack(String externalId, UUID id, String reason, String actor) {
        return directory
                .keptByExternalId(externalId)
                .chain(customer -> coupons.lock(id, customer.customerId())
                        .map(found -> found.filter(one -> one.customerId().equals(customer.customerId()))
                                .orElseThrow(
                                        () -> Problem.of(404, "coupon-unknown").asException()))
                        .call(coupon -> takeBack(coupon, customer, reason, actor))
                        .chain(() -> coupons.one(id)));
    }

    private Uni<Void> takeBack(Coupon coupon, KnownCustomer customer, String reason, String actor) {
        if (coupon.entitlementId() != null) {
            throw Problem.of(409, "coupon-of-benefit").asException();
        }
        return switch (moving.seen(coupon)) {
            case Issued _ ->
                moving.move(
                                coupon,
                                new Withdraw(),
                                new CouponAsker(customer.customerId(), customer.externalId(), actor),
                                UUID.randomUUID())
                        .chain(() -> audit.record(
                                actor,
                                "coupon.withdrawn",
                                coupon.id().toString(),
                                Map.of("customerId", customer.customerId().toString(), "reason", reason)));
            case Locked _ -> throw IssuingCoupons.refused(CouponRefusal.LOCKED, Text.of("coupon-of-order"));
            case Redeemed _ -> throw IssuingCoupons.refused(CouponRefusal.USED);
            case Expired _ -> throw IssuingCoupons.refused(CouponRefusal.EXPIRED);
            case Withdrawn _ -> Uni.createFrom().voidItem();
        };
    }
}
