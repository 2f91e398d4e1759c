package dev.rung.benefits.coupon.redemption;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuePolicy.IssueVerdict.Issuable;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.coupon.redemption.CouponHolds.CouponHold;
import dev.rung.benefits.coupon.terms.CodeSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Sets coupons aside for redemptions, hands them out and takes them back, in the caller's transaction, which
/// holds the lock on the customer's points: of what happens to one redemption, one thing happens at a time. The
/// lock on the batch guards its limits, which count what is set aside.
///
/// The coupon has the id of its redemption: none has two.
@ApplicationScoped
public class HoldingCoupons {

    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final CouponHolds holds;
    private final Coupons coupons;
    private final IssuingCoupons issuing;
    private final MovingCoupons moving;

    HoldingCoupons(
            OfferedBatches batches,
            CouponCodes codes,
            CouponHolds holds,
            Coupons coupons,
            IssuingCoupons issuing,
            MovingCoupons moving) {
        this.batches = batches;
        this.codes = codes;
        this.holds = holds;
        this.coupons = coupons;
        this.issuing = issuing;
        this.moving = moving;
    }

    /// Fails with 409 `coupon-refused` where the batch gives the customer none.
    ///
    /// @return the last day of the coupon that it becomes
    public Uni<LocalDate> hold(UUID redemptionId, UUID batchId, UUID customerId) {
        return batches.lock(batchId)
                .invoke(IssuingCoupons::mustBeOfStaff)
                .chain(batch -> coupons.held(batchId, customerId)
                        .map(held -> issuing.issuable(batch, held))
                        .call(() -> batches.countIssued(batchId))
                        .chain(days -> issuing.takeCode(batch).map(code -> hold(redemptionId, customerId, code, days)))
                        .chain(hold -> holds.add(hold).replaceWith(hold.lastDay())));
    }

    /// The coupon that was set aside is the customer's.
    ///
    /// @param sender who confirmed, as their token names them
    public Uni<Void> handOut(UUID redemptionId, String externalId, String sender) {
        return holds.take(redemptionId)
                .map(found -> found.orElseThrow(
                        () -> new IllegalStateException("No coupon was set aside for redemption " + redemptionId)))
                .chain(hold -> batches.one(hold.batchId())
                        .chain(batch -> codes.find(hold.code())
                                .chain(code -> issuing.issueHeld(
                                        batch,
                                        code.orElseThrow(),
                                        new Issuable(hold.firstDay(), hold.lastDay()),
                                        wish(hold, externalId, sender),
                                        redemptionId))))
                .replaceWithVoid();
    }

    /// Nobody has seen the code: it is free for the next.
    public Uni<Void> giveBack(UUID redemptionId) {
        return holds.take(redemptionId)
                .chain(found -> found.map(hold -> batches.lock(hold.batchId()).chain(batch -> giveBack(hold, batch)))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /// The redemption is refunded: nobody uses its coupon any more. Fails with 409 `coupon-refused` where an
    /// order has it: whoever has used what they paid for does not get the points back.
    public Uni<Void> takeBack(UUID redemptionId) {
        return moving.takeBackUnused(redemptionId);
    }

    private Uni<Void> giveBack(CouponHold hold, OfferedBatch batch) {
        return batches.uncountIssued(batch.id())
                .chain(() -> batch.offer().codes() == CodeSource.SHARED
                        ? Uni.createFrom().voidItem()
                        : codes.giveBack(List.of(hold.code())));
    }

    private static CouponHold hold(UUID redemptionId, UUID customerId, CouponCode code, Issuable days) {
        return new CouponHold(redemptionId, code.batchId(), customerId, code.normal(), days.firstDay(), days.lastDay());
    }

    private static IssueWish wish(CouponHold hold, String externalId, String sender) {
        return new IssueWish(hold.customerId(), externalId, IssueCause.REDEMPTION, sender);
    }
}
