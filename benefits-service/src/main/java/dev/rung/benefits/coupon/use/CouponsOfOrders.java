package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.batch.OfferedBatches;
import dev.rung.benefits.coupon.batch.OfferedBatches.OfferedBatch;
import dev.rung.benefits.coupon.code.CouponCodes.CouponCode;
import dev.rung.benefits.coupon.life.Coupon;
import dev.rung.benefits.coupon.life.CouponAct;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponOutcome.Moved;
import dev.rung.benefits.coupon.life.CouponOutcome.Refused;
import dev.rung.benefits.coupon.life.CouponOutcome.Unchanged;
import dev.rung.benefits.coupon.life.CouponPolicy;
import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.life.Coupons;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.coupon.life.MovingCoupons;
import dev.rung.benefits.coupon.life.MovingCoupons.CouponAsker;
import dev.rung.benefits.coupon.terms.CodeSource;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable.HadAlready;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable.NotToBeHad;
import dev.rung.benefits.coupon.use.WantedCoupon.Obtainable.ToBeIssued;
import dev.rung.benefits.participation.Participation;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// All coupons of an order at once, in the caller's transaction. Locks are taken in this order: the batches of
/// which one more is issued, by id; the coupons, by id; the customer's place in the outbox.
@ApplicationScoped
public class CouponsOfOrders {

    private final OfferedBatches batches;
    private final Coupons coupons;
    private final IssuingCoupons issuing;
    private final MovingCoupons moving;
    private final Participation participation;
    private final Store store;
    private final Clock clock;

    CouponsOfOrders(
            OfferedBatches batches,
            Coupons coupons,
            IssuingCoupons issuing,
            MovingCoupons moving,
            Participation participation,
            Store store,
            Clock clock) {
        this.batches = batches;
        this.coupons = coupons;
        this.issuing = issuing;
        this.moving = moving;
        this.participation = participation;
        this.store = store;
        this.clock = clock;
    }

    /// @param sender who asked, as their token names them
    public record CouponOrder(UUID customerId, String externalId, String orderId, String sender) {

        CouponAsker asker() {
            return new CouponAsker(customerId, externalId, sender);
        }
    }

    /// Says of each, in their order, whether it can be had now. Nothing is moved yet; the locks stay until the
    /// caller's transaction ends.
    public Uni<List<Obtainable>> obtain(List<WantedCoupon> wanted, Lock lock, UUID customerId) {
        var toIssue = wanted.stream()
                .filter(one -> one.couponId() == null)
                .map(WantedCoupon::batchId)
                .distinct()
                .sorted()
                .toList();
        var codes = wanted.stream().map(WantedCoupon::normal).toList();
        return lockBatches(toIssue, customerId)
                .chain(counts -> coupons.setAside(codes)
                        .chain(setAside -> coupons.lockByCodes(codes, customerId)
                                .chain(found -> participation
                                        .maySpend(customerId)
                                        .map(may -> wanted.stream()
                                                .map(one -> may || !begins(one, found, lock, customerId)
                                                        ? obtainable(one, found, counts, setAside, lock, customerId)
                                                        : new NotToBeHad(CouponRefusal.ON_HOLD))
                                                .toList()))));
    }

    /// Locks what [#obtain] found.
    ///
    /// @return their ids
    public Uni<List<UUID>> lock(List<Obtainable> obtained, Lock lock, CouponOrder order) {
        return Multi.createFrom()
                .iterable(obtained)
                .onItem()
                .transformToUniAndConcatenate(one -> coupon(one, order)
                        .chain(coupon -> moving.move(coupon, lock, order.asker(), UUID.randomUUID())
                                .replaceWith(coupon.id())))
                .collect()
                .asList();
    }

    /// Redeems or rolls back those that the order still has.
    ///
    /// @return those that it has no more: people took them from it
    public Uni<List<UUID>> move(Collection<UUID> ids, CouponAct act, CouponOrder order) {
        return coupons.lockSome(ids).chain(found -> {
            var movable = found.stream().filter(one -> isPossible(one, act)).toList();
            return Multi.createFrom()
                    .iterable(movable)
                    .onItem()
                    .transformToUniAndConcatenate(one -> moving.move(one, act, order.asker(), UUID.randomUUID()))
                    .collect()
                    .asList()
                    .replaceWith(found.stream()
                            .filter(one -> !movable.contains(one))
                            .map(Coupon::id)
                            .toList());
        });
    }

    private boolean begins(WantedCoupon wanted, List<Coupon> found, Lock lock, UUID customerId) {
        var meant = found.stream().filter(wanted::isMeant).toList();
        return CouponChoicePolicy.begins(
                meant, customerId, lock.order(), new CouponPolicy(store.zone()), clock.instant());
    }

    private record BatchCount(OfferedBatch batch, int held, int toBeIssued) {

        BatchCount oneMore() {
            return new BatchCount(batch, held, toBeIssued + 1);
        }

        boolean isShared() {
            return batch.offer().codes() == CodeSource.SHARED;
        }

        /// As if those before it had been issued.
        OfferedBatch batchThen() {
            return batch.with(toBeIssued);
        }
    }

    private Uni<Map<UUID, BatchCount>> lockBatches(List<UUID> ids, UUID customerId) {
        var counts = new HashMap<UUID, BatchCount>();
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> batches.lock(id)
                        .chain(batch -> coupons.held(id, customerId)
                                .invoke(held -> counts.put(id, new BatchCount(batch, held, 0)))))
                .collect()
                .last()
                .replaceWith(counts);
    }

    private Obtainable obtainable(
            WantedCoupon wanted,
            List<Coupon> found,
            Map<UUID, BatchCount> counts,
            Set<String> setAside,
            Lock lock,
            UUID customerId) {
        var id = wanted.couponId();
        if (id != null) {
            return found.stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .map(one -> had(one, lock))
                    .orElseGet(() -> new NotToBeHad(CouponRefusal.OF_ANOTHER_CUSTOMER));
        }
        var count = Objects.requireNonNull(counts.get(wanted.batchId()));
        return switch (wanted.choose(found, customerId, lock, store.zone(), clock.instant())) {
            case CouponChoice.Chosen(var coupon) -> had(coupon, lock);
            case CouponChoice.Impossible(var reason) -> new NotToBeHad(reason);
            case CouponChoice.MoreWanted _ -> {
                if (!count.isShared() && setAside.contains(wanted.normal())) {
                    yield new NotToBeHad(CouponRefusal.OF_ANOTHER_CUSTOMER);
                }
                counts.put(wanted.batchId(), count.oneMore());
                yield WantedCoupon.toBeIssued(
                        wanted, issuing.verdict(count.batchThen(), count.held() + count.toBeIssued()));
            }
        };
    }

    private Obtainable had(Coupon coupon, Lock lock) {
        return switch (moving.wouldMove(coupon, lock)) {
            case Moved _, Unchanged _ -> new HadAlready(coupon);
            case Refused(var reason) -> new NotToBeHad(reason);
        };
    }

    private Uni<Coupon> coupon(Obtainable one, CouponOrder order) {
        return switch (one) {
            case HadAlready(var coupon) -> Uni.createFrom().item(coupon);
            // read once more: those issued before it count
            case ToBeIssued(var wanted) -> batches.lock(wanted.batchId()).chain(batch -> issue(batch, wanted, order));
            case NotToBeHad(var reason) -> throw IssuingCoupons.refused(reason);
        };
    }

    private Uni<Coupon> issue(OfferedBatch batch, WantedCoupon wanted, CouponOrder order) {
        var isShared = batch.offer().codes() == CodeSource.SHARED;
        return issuing.issueBrought(
                batch,
                new CouponCode(wanted.normal(), wanted.written(), wanted.batchId(), !isShared),
                new IssueWish(order.customerId(), order.externalId(), IssueCause.CODE, order.sender()));
    }

    private boolean isPossible(Coupon coupon, CouponAct act) {
        return switch (moving.wouldMove(coupon, act)) {
            case Moved _, Unchanged _ -> true;
            case Refused _ -> false;
        };
    }
}
