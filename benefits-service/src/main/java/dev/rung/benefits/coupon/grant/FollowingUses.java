package dev.rung.benefits.coupon.grant;

import dev.rung.benefits.catalogue.terms.BenefitTerms;
import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.BenefitVersion;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.entitlement.use.UseFollower;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/// One coupon for each use of a benefit of kind `coupon`. The lock on the customer's entitlements, under which uses
/// are counted, is the guard: there are as many coupons as uses. Whoever takes a use back takes its coupon back.
@ApplicationScoped
class FollowingUses implements UseFollower {

    private final OfferedBatches batches;
    private final IssuingCoupons issuing;
    private final MovingCoupons moving;
    private final Clock clock;

    FollowingUses(OfferedBatches batches, IssuingCoupons issuing, MovingCoupons moving, Clock clock) {
        this.batches = batches;
        this.issuing = issuing;
        this.moving = moving;
        this.clock = clock;
    }

    @Override
    public Uni<Void> used(CountedUse use) {
        return use.item().terms() instanceof BenefitTerms.Coupon terms
                ? issue(use, terms)
                : Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> takenBack(UUID useId) {
        return moving.takeBackUnused(useId);
    }

    private Uni<Void> issue(CountedUse use, BenefitTerms.Coupon terms) {
        var item = use.item();
        var wish = new IssueWish(use.customerId(), use.externalId(), IssueCause.ENTITLEMENT, use.sender());
        return batches.ofBenefits(
                        Map.of(new BenefitVersion(item.code(), item.version()), CouponOfBenefit.content(item, terms)),
                        clock.instant())
                .chain(found -> issuing.issueFor(
                        found.getFirst(), use.id(), use.entitlement().id(), wish))
                .replaceWithVoid();
    }
}
