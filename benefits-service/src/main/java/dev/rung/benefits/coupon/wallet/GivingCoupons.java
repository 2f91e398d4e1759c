package dev.rung.benefits.coupon.wallet;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/// Gives coupons by hand, each once, in the caller's transaction.
@ApplicationScoped
class GivingCoupons {

    private final CustomerDirectory directory;
    private final OfferedBatches batches;
    private final IssuingCoupons issuing;
    private final Coupons coupons;
    private final IdempotencyKeys keys;
    private final Participation participation;
    private final Audit audit;

    GivingCoupons(
            CustomerDirectory directory,
            OfferedBatches batches,
            IssuingCoupons issuing,
            Coupons coupons,
            IdempotencyKeys keys,
            Participation participation,
            Audit audit) {
        this.directory = directory;
        this.batches = batches;
        this.issuing = issuing;
        this.coupons = coupons;
        this.keys = keys;
        this.participation = participation;
        this.audit = audit;
    }

    /// @param repeated whether it was given before
    record CouponGift(Coupon coupon, boolean repeated) {}

    Uni<CouponGift> give(UUID batchId, String externalId, IdempotencyKey key) {
        var couponId = UUID.randomUUID();
        return directory
                .ownByExternalId(externalId)
                .chain(customer -> keys.claim(key, couponId)
                        .chain(before -> before.map(first -> repeated(first, batchId, customer))
                                .orElseGet(() -> giveFirst(couponId, batchId, customer, key.sender()))));
    }

    private Uni<CouponGift> giveFirst(UUID couponId, UUID batchId, KnownCustomer customer, String actor) {
        return batches.lock(batchId)
                .chain(() -> participation.mustBeAllowedToReceive(customer.customerId()))
                .chain(() -> issuing.issueAny(
                        batchId,
                        new IssueWish(customer.customerId(), customer.externalId(), IssueCause.HAND, actor),
                        couponId))
                .call(() -> audit.record(
                        actor,
                        "coupon.issued",
                        couponId.toString(),
                        Map.of(
                                "customerId", customer.customerId().toString(),
                                "batch", batchId.toString())))
                .map(coupon -> new CouponGift(coupon, false));
    }

    private Uni<CouponGift> repeated(UUID first, UUID batchId, KnownCustomer customer) {
        return coupons.one(first).map(coupon -> {
            if (!coupon.batchId().equals(batchId) || !coupon.customerId().equals(customer.customerId())) {
                throw IdempotencyKeys.reused();
            }
            return new CouponGift(coupon, true);
        });
    }
}
