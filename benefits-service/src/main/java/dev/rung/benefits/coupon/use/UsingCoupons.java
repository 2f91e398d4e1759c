package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Expire;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.Restore;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.life.CouponAct.Withdraw;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.CouponSteps;
import dev.rung.benefits.coupon.life.CouponSteps.CouponStep;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.coupon.life.MovingCoupons.CouponAsker;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.use.CouponChoice.Chosen;
import dev.rung.benefits.coupon.use.CouponChoice.Impossible;
import dev.rung.benefits.coupon.use.CouponChoice.MoreWanted;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.directory.CustomerDirectory;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.platform.idempotency.IdempotencyKey;
import dev.rung.platform.idempotency.IdempotencyKeys;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Moves coupons for orders, in the caller's transaction. The lock on the coupons of a code is the guard of
/// their being used once; where nobody has the code yet, it is the lock on its batch.
@ApplicationScoped
class UsingCoupons {

    private final CustomerDirectory directory;
    private final OfferedBatches batches;
    private final CouponCodes codes;
    private final Coupons coupons;
    private final CouponSteps steps;
    private final IssuingCoupons issuing;
    private final MovingCoupons moving;
    private final IdempotencyKeys keys;
    private final Participation participation;
    private final Store store;
    private final Clock clock;

    UsingCoupons(
            CustomerDirectory directory,
            OfferedBatches batches,
            CouponCodes codes,
            Coupons coupons,
            CouponSteps steps,
            IssuingCoupons issuing,
            MovingCoupons moving,
            IdempotencyKeys keys,
            Participation participation,
            Store store,
            Clock clock) {
        this.directory = directory;
        this.batches = batches;
        this.codes = codes;
        this.coupons = coupons;
        this.steps = steps;
        this.issuing = issuing;
        this.moving = moving;
        this.keys = keys;
        this.participation = participation;
        this.store = store;
        this.clock = clock;
    }

    /// @param code in whatever case and width
    /// @param order that the act is for
    record UseOfCoupon(String code, String externalId, String order, CouponAct act, IdempotencyKey key) {}

    record CouponReceipt(Coupon coupon, CouponStep step) {}

    Uni<CouponReceipt> use(UseOfCoupon wish) {
        var stepId = UUID.randomUUID();
        return directory
                .ownByExternalId(wish.externalId())
                .chain(customer -> code(wish.code())
                        .chain(code -> keys.claim(wish.key(), stepId)
                                .chain(before -> before.map(first -> repeated(first, wish, code, customer))
                                        .orElseGet(() -> useFirst(stepId, wish, code, customer)))));
    }

    private Uni<CouponReceipt> useFirst(UUID stepId, UseOfCoupon wish, CouponCode code, KnownCustomer customer) {
        return coupons.byCode(code.normal(), customer.customerId())
                .chain(found -> switch (choose(found, wish, customer)) {
                    case Chosen _ -> locked(wish, code, customer);
                    case Impossible(var reason) -> throw IssuingCoupons.refused(reason);
                    case MoreWanted _ -> oneMore(wish, code, customer);
                })
                .chain(coupon -> moving.move(
                                coupon,
                                wish.act(),
                                new CouponAsker(
                                        customer.customerId(),
                                        customer.externalId(),
                                        wish.key().sender()),
                                stepId)
                        .map(step -> new CouponReceipt(coupon, step)));
    }

    /// Asked once the coupons are locked, which may have waited for another order, and for a status meanwhile.
    private Uni<Void> mustBeAllowed(List<Coupon> found, UseOfCoupon wish, KnownCustomer customer) {
        var begins = switch (wish.act()) {
            case Lock _, Redeem _ ->
                CouponChoicePolicy.begins(
                        found, customer.customerId(), wish.order(), new CouponPolicy(store.zone()), clock.instant());
            case RollBack _, Expire _, Withdraw _, Restore _ -> false;
        };
        return begins
                ? participation
                        .maySpend(customer.customerId())
                        .invoke(may -> {
                            if (!may) {
                                throw IssuingCoupons.refused(CouponRefusal.ON_HOLD);
                            }
                        })
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /// Looks once more under the lock on the coupons. If another order was quicker, no other coupon is issued:
    /// that would need the lock on the batch, which comes first where both are held, lest two wait for each
    /// other.
    private Uni<Coupon> locked(UseOfCoupon wish, CouponCode code, KnownCustomer customer) {
        return coupons.lockByCode(code.normal(), customer.customerId())
                .call(found -> mustBeAllowed(found, wish, customer))
                .map(found -> switch (choose(found, wish, customer)) {
                    case Chosen(var coupon) -> coupon;
                    case Impossible(var reason) -> throw IssuingCoupons.refused(reason);
                    case MoreWanted(var otherwise) ->
                        throw IssuingCoupons.refused(Objects.requireNonNullElse(otherwise, CouponRefusal.LOCKED));
                });
    }

    /// Looks once more under the lock on the batch: another order may just have got the code, or a reservation
    /// set it aside.
    private Uni<Coupon> oneMore(UseOfCoupon wish, CouponCode code, KnownCustomer customer) {
        return batches.lock(code.batchId())
                .call(batch -> mustBeNobodys(batch, code))
                .chain(batch -> coupons.lockByCode(code.normal(), customer.customerId())
                        .call(found -> mustBeAllowed(found, wish, customer))
                        .chain(found -> switch (choose(found, wish, customer)) {
                            case Chosen(var coupon) -> Uni.createFrom().item(coupon);
                            case Impossible(var reason) -> throw IssuingCoupons.refused(reason);
                            case MoreWanted(var otherwise) ->
                                coupons.held(batch.id(), customer.customerId()).chain(held -> {
                                    if (otherwise != null && !issuing.gives(batch, held)) {
                                        throw IssuingCoupons.refused(otherwise);
                                    }
                                    return brought(batch, code, customer, wish);
                                });
                        }));
    }

    private Uni<Void> mustBeNobodys(OfferedBatch batch, CouponCode code) {
        return batch.offer().codes() == CodeSource.SHARED
                ? Uni.createFrom().voidItem()
                : coupons.setAside(List.of(code.normal()))
                        .invoke(found -> {
                            if (!found.isEmpty()) {
                                throw IssuingCoupons.refused(CouponRefusal.OF_ANOTHER_CUSTOMER);
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Coupon> brought(OfferedBatch batch, CouponCode code, KnownCustomer customer, UseOfCoupon wish) {
        return issuing.issueBrought(
                batch,
                code,
                new IssueWish(
                        customer.customerId(),
                        customer.externalId(),
                        IssueCause.CODE,
                        wish.key().sender()));
    }

    private CouponChoice choose(List<Coupon> found, UseOfCoupon wish, KnownCustomer customer) {
        return CouponChoicePolicy.choose(
                found,
                customer.customerId(),
                wish.order(),
                wish.act(),
                new CouponPolicy(store.zone()),
                clock.instant());
    }

    private Uni<CouponCode> code(String written) {
        return codes.find(written)
                .map(found -> found.orElseThrow(
                        () -> Problem.of(404, "coupon-unknown").asException()));
    }

    private Uni<CouponReceipt> repeated(UUID first, UseOfCoupon wish, CouponCode code, KnownCustomer customer) {
        return steps.one(first)
                .chain(step -> coupons.one(step.couponId()).map(coupon -> {
                    var same = coupon.code().equals(code.normal())
                            && customer.customerId().equals(step.customerId())
                            && step.act().equals(wish.act().code())
                            && wish.order().equals(step.orderId());
                    if (!same) {
                        throw IdempotencyKeys.reused();
                    }
                    return new CouponReceipt(coupon, step);
                }));
    }
}
