package dev.rung.benefits.coupon.life;

import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.coupon.life.CouponAct.Expire;
import dev.rung.benefits.coupon.life.CouponAct.Lock;
import dev.rung.benefits.coupon.life.CouponAct.Redeem;
import dev.rung.benefits.coupon.life.CouponAct.Restore;
import dev.rung.benefits.coupon.life.CouponAct.RollBack;
import dev.rung.benefits.coupon.life.CouponAct.Withdraw;
import dev.rung.benefits.coupon.life.CouponOutcome.Moved;
import dev.rung.benefits.coupon.life.CouponOutcome.Refused;
import dev.rung.benefits.coupon.life.CouponOutcome.Unchanged;
import dev.rung.benefits.coupon.life.CouponState.Expired;
import dev.rung.benefits.coupon.life.CouponState.Issued;
import dev.rung.benefits.coupon.life.CouponState.Locked;
import dev.rung.benefits.coupon.life.CouponState.Redeemed;
import dev.rung.benefits.coupon.life.CouponState.Withdrawn;
import dev.rung.benefits.coupon.life.CouponSteps.CouponStep;
import dev.rung.benefits.coupon.life.Coupons.CouponOwner;
import dev.rung.contracts.Topic;
import dev.rung.platform.locale.Text;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.store.Store;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Moves coupons on, in the caller's transaction, which holds the lock on them.
@ApplicationScoped
public class MovingCoupons {

    private final Coupons coupons;
    private final CouponSteps steps;
    private final BenefitCosts costs;
    private final Outbox outbox;
    private final MeterRegistry metrics;
    private final Store store;
    private final Clock clock;

    MovingCoupons(
            Coupons coupons,
            CouponSteps steps,
            BenefitCosts costs,
            Outbox outbox,
            MeterRegistry metrics,
            Store store,
            Clock clock) {
        this.coupons = coupons;
        this.steps = steps;
        this.costs = costs;
        this.outbox = outbox;
        this.metrics = metrics;
        this.store = store;
        this.clock = clock;
    }

    /// Where a coupon would be moved; nothing is.
    public CouponOutcome wouldMove(Coupon coupon, CouponAct act) {
        return new CouponPolicy(store.zone()).decide(coupon, act, clock.instant());
    }

    /// As its customer sees it now: a day that is over and a lock that has ended count at once.
    public CouponState seen(Coupon coupon) {
        return new CouponPolicy(store.zone()).seenAt(coupon, clock.instant());
    }

    /// @param customerId whose order it is for
    /// @param sender who asked, as their token names them
    public record CouponAsker(UUID customerId, String externalId, String sender) {}

    /// For a customer's order. A step is kept of a repetition too: it is what the request's key leads to.
    ///
    /// @param stepId of the step
    public Uni<CouponStep> move(Coupon coupon, CouponAct act, CouponAsker asker, UUID stepId) {
        return switch (wouldMove(coupon, act)) {
            case Moved(var after) -> moved(coupon, after, act, asker, step(stepId, coupon, act, after, asker));
            case Unchanged(var state) -> {
                var step = step(stepId, coupon, act, state, asker);
                yield steps.add(List.of(step)).replaceWith(step);
            }
            case Refused(var reason) -> throw IssuingCoupons.refused(reason);
        };
    }

    /// Without an order, so that nobody is told; those that cannot be moved stay.
    ///
    /// @return how many were moved
    public Uni<Integer> moveAll(Collection<Coupon> locked, CouponAct act) {
        var moved = locked.stream()
                .flatMap(coupon -> switch (wouldMove(coupon, act)) {
                    case Moved(var after) -> List.of(coupon.moveTo(after)).stream();
                    case Unchanged _, Refused _ -> List.<Coupon>of().stream();
                })
                .toList();
        return coupons.move(moved)
                .chain(() -> steps.add(moved.stream()
                        .map(one -> step(UUID.randomUUID(), one, act, one.state(), null))
                        .toList()))
                .invoke(() -> metrics.counter("rung.coupons", "act", act.code()).increment(moved.size()))
                .replaceWith(moved.size());
    }

    /// Nobody uses the coupon any more, if there is one. Fails with 409 `coupon-refused` where an order has it.
    public Uni<Void> takeBackUnused(UUID couponId) {
        return coupons.lock(couponId)
                .invoke(found -> found.ifPresent(this::mustBeNoOrders))
                .chain(found -> moveAll(found.stream().toList(), new Withdraw()))
                .replaceWithVoid();
    }

    private void mustBeNoOrders(Coupon coupon) {
        switch (seen(coupon)) {
            case Locked _ -> throw IssuingCoupons.refused(CouponRefusal.LOCKED, Text.of("coupon-of-order"));
            case Redeemed _ -> throw IssuingCoupons.refused(CouponRefusal.USED);
            case Issued _, Expired _, Withdrawn _ -> {}
        }
    }

    private Uni<CouponStep> moved(Coupon before, CouponState after, CouponAct act, CouponAsker asker, CouponStep step) {
        return coupons.move(List.of(before.moveTo(after, asker.customerId())))
                .call(() -> steps.add(List.of(step)))
                .call(() -> cost(before, act))
                .chain(owners -> tell(before, owners.getFirst(), step, asker.externalId(), act))
                .invoke(() -> metrics.counter("rung.coupons", "act", act.code()).increment())
                .replaceWith(step);
    }

    private Uni<Void> cost(Coupon coupon, CouponAct act) {
        return switch (act) {
            case Redeem(var order) -> costs.addCoupon(coupon.id(), order);
            case RollBack _ -> costs.takeBackCoupon(coupon.id());
            case Lock _, Expire _, Withdraw _, Restore _ -> Uni.createFrom().voidItem();
        };
    }

    /// Of a coupon all is told of the customer to whom it was issued, also where the kept one, or a part, uses it.
    private Uni<Void> tell(Coupon before, CouponOwner owner, CouponStep step, String asked, CouponAct act) {
        var owned = before.of(owner.customerId());
        var externalId = Objects.requireNonNullElse(owner.externalId(), asked);
        return switch (act) {
            case Redeem _ -> send(CouponEvents.redeemed(owned, step, externalId), owned);
            case RollBack _ -> send(CouponEvents.rolledBack(owned, step, externalId, before.state()), owned);
            case Lock _, Expire _, Withdraw _, Restore _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> send(Object event, Coupon coupon) {
        return outbox.add(Topic.POINTS_EVENTS, coupon.customerId().toString(), event);
    }

    private CouponStep step(UUID id, Coupon coupon, CouponAct act, CouponState after, @Nullable CouponAsker asker) {
        var order = order(act);
        return new CouponStep(
                id,
                coupon.id(),
                act.code(),
                order,
                order == null || asker == null ? null : asker.customerId(),
                asker == null ? "benefits" : asker.sender(),
                clock.instant(),
                after.code(),
                after instanceof Locked locked ? locked.until() : null);
    }

    private static @Nullable String order(CouponAct act) {
        return switch (act) {
            case Lock(var order, var _) -> order;
            case Redeem(var order) -> order;
            case RollBack(var order) -> order;
            case Expire _, Withdraw _, Restore _ -> null;
        };
    }
}
