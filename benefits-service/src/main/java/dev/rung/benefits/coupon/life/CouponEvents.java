package dev.rung.benefits.coupon.life;

import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.life.CouponSteps.CouponStep;
import dev.rung.contracts.benefits.CouponEvent.CouponIssued;
import dev.rung.contracts.benefits.CouponEvent.CouponRedeemed;
import dev.rung.contracts.benefits.CouponEvent.CouponRolledBack;
import java.util.Objects;

/// The events that tell of steps. An event has the id of its step, so it is the same however often it is
/// delivered.
final class CouponEvents {

    private CouponEvents() {}

    static CouponIssued issued(
            Coupon coupon, CouponStep step, String externalId, OfferedBatch batch, IssueCause cause) {
        return new CouponIssued(
                step.id(),
                coupon.customerId(),
                externalId,
                step.at(),
                coupon.id(),
                batch.id(),
                batch.offer().terms().kind().code(),
                cause.code(),
                coupon.firstDay(),
                coupon.lastDay());
    }

    static CouponRedeemed redeemed(Coupon coupon, CouponStep step, String externalId) {
        return new CouponRedeemed(
                step.id(),
                coupon.customerId(),
                externalId,
                step.at(),
                coupon.id(),
                coupon.batchId(),
                Objects.requireNonNull(step.orderId()));
    }

    /// @param before what it was for the order
    static CouponRolledBack rolledBack(Coupon coupon, CouponStep step, String externalId, CouponState before) {
        return new CouponRolledBack(
                step.id(),
                coupon.customerId(),
                externalId,
                step.at(),
                coupon.id(),
                coupon.batchId(),
                Objects.requireNonNull(step.orderId()),
                before.code(),
                step.state(),
                coupon.lastDay());
    }
}
