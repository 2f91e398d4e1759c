package dev.rung.benefits.coupon.grant;

import static java.util.stream.Collectors.toMap;

import dev.rung.benefits.catalogue.terms.BenefitTerms;
import dev.rung.benefits.catalogue.terms.CatalogueItem;
import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.BenefitVersion;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Restore;
import dev.rung.benefits.coupon.life.CouponAct.Withdraw;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.coupon.terms.BatchContent;
import dev.rung.benefits.entitlement.Entitlement;
import dev.rung.benefits.entitlement.EntitlementFollower;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Began;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Finished;
import dev.rung.benefits.entitlement.EntitlementFollower.EntitlementMove.Resumed;
import dev.rung.benefits.entitlement.use.UsesOfGrants;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The first coupon of each benefit of kind `coupon` that begins; each further use of its quota gives one more
/// ([FollowingUses]). It is the first use: whose quota of the period is spent already gets none. Coupons end with
/// the benefit where nobody has used them; an order that has one keeps it, and nobody has it after the order.
@ApplicationScoped
class FollowingEntitlements implements EntitlementFollower {

    private final OfferedBatches batches;
    private final Coupons coupons;
    private final UsesOfGrants uses;
    private final IssuingCoupons issuing;
    private final MovingCoupons moving;
    private final Clock clock;

    FollowingEntitlements(
            OfferedBatches batches,
            Coupons coupons,
            UsesOfGrants uses,
            IssuingCoupons issuing,
            MovingCoupons moving,
            Clock clock) {
        this.batches = batches;
        this.coupons = coupons;
        this.uses = uses;
        this.issuing = issuing;
        this.moving = moving;
        this.clock = clock;
    }

    private record DueCoupon(Entitlement entitlement, CatalogueItem item, String externalId, BatchContent content) {

        BenefitVersion benefit() {
            return new BenefitVersion(item.code(), item.version());
        }
    }

    @Override
    public Uni<Void> follow(List<EntitlementMove> moves) {
        var due = moves.stream()
                .flatMap(move -> switch (move) {
                    case Began(var entitlement, var item, var externalId) ->
                        due(entitlement, item, externalId).stream();
                    case Resumed(var entitlement, var item, var externalId) ->
                        due(entitlement, item, externalId).stream();
                    case Finished _ -> Stream.<DueCoupon>empty();
                })
                .toList();
        return moveAll(ids(moves, Finished.class), new Withdraw())
                .chain(() -> moveAll(ids(moves, Resumed.class), new Restore()))
                .chain(there -> due.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : issue(due.stream()
                                .filter(one -> there.stream()
                                        .noneMatch(
                                                coupon -> one.entitlement().id().equals(coupon.entitlementId())))
                                .toList()));
    }

    private static List<UUID> ids(List<EntitlementMove> moves, Class<? extends EntitlementMove> kind) {
        return moves.stream()
                .filter(kind::isInstance)
                .map(move -> move.entitlement().id())
                .toList();
    }

    /// @return the coupons that there are of these entitlements
    private Uni<List<Coupon>> moveAll(List<UUID> entitlements, CouponAct act) {
        return entitlements.isEmpty()
                ? Uni.createFrom().item(List.of())
                : coupons.lockOfEntitlements(entitlements).call(found -> moving.moveAll(found, act));
    }

    private Uni<Void> issue(List<DueCoupon> due) {
        var wanted = due.stream().collect(toMap(DueCoupon::benefit, DueCoupon::content, (first, _) -> first));
        return batches.ofBenefits(wanted, clock.instant())
                .map(found -> found.stream()
                        .flatMap(batch -> Stream.ofNullable(batch.benefit()).map(key -> Map.entry(key, batch)))
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .chain(byBenefit -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(one -> issue(one, byBenefit))
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> issue(DueCoupon one, Map<BenefitVersion, OfferedBatch> batchOf) {
        var batch = Optional.ofNullable(batchOf.get(one.benefit())).orElseThrow();
        var entitlement = one.entitlement();
        var useId = UUID.randomUUID();
        var wish = new IssueWish(entitlement.customerId(), one.externalId(), IssueCause.ENTITLEMENT, "benefits");
        return uses.count(useId, entitlement, one.item())
                .chain(counted -> counted
                        ? issuing.issueFor(batch, useId, entitlement.id(), wish).replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private static Optional<DueCoupon> due(Entitlement entitlement, CatalogueItem item, String externalId) {
        return item.terms() instanceof BenefitTerms.Coupon terms
                ? Optional.of(new DueCoupon(entitlement, item, externalId, CouponOfBenefit.content(item, terms)))
                : Optional.empty();
    }
}
