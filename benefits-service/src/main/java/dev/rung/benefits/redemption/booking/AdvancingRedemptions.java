package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.cost.BenefitCosts.CostLine;
import dev.rung.benefits.cost.CostKind;
import dev.rung.benefits.coupon.redemption.HoldingCoupons;
import dev.rung.benefits.ledger.Ledger;
import dev.rung.benefits.ledger.PointsMetrics;
import dev.rung.benefits.ledger.Spending;
import dev.rung.benefits.ledger.lot.SettlementCause.CauseKind;
import dev.rung.benefits.ledger.spending.SpendingOutcome;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Conflict;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Done;
import dev.rung.benefits.ledger.spending.SpendingOutcome.NotEnough;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Repeated;
import dev.rung.benefits.ledger.spending.SpendingOutcome.Unknown;
import dev.rung.benefits.redemption.rule.Redemption;
import dev.rung.benefits.redemption.rule.RedemptionLifePolicy;
import dev.rung.benefits.redemption.rule.RedemptionState;
import dev.rung.benefits.redemption.rule.RedemptionState.Cancelled;
import dev.rung.benefits.redemption.rule.RedemptionState.Confirmed;
import dev.rung.benefits.redemption.rule.RedemptionState.Held;
import dev.rung.benefits.redemption.rule.RedemptionState.Refunded;
import dev.rung.benefits.redemption.rule.RedemptionState.TimedOut;
import dev.rung.benefits.redemption.rule.RedemptionStep;
import dev.rung.benefits.redemption.rule.StepOutcome.Advanced;
import dev.rung.benefits.redemption.rule.StepOutcome.Forbidden;
import dev.rung.benefits.redemption.rule.StepOutcome.Unchanged;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.benefits.turn.AccountTurns;
import dev.rung.contracts.Topic;
import dev.rung.platform.audit.Audit;
import dev.rung.platform.identity.ExternalId;
import dev.rung.platform.outbox.Outbox;
import dev.rung.platform.problem.Problem;
import dev.rung.platform.rows.JsonRows;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Confirms, cancels, times out and refunds redemptions, each in a transaction of its own. Of two that want
/// different things at once, the second finds what the first has made of it.
@ApplicationScoped
public class AdvancingRedemptions {

    private final AccountTurns turns;
    private final Redemptions redemptions;
    private final RewardOffers offers;
    private final Ledger ledger;
    private final Spending spending;
    private final HoldingCoupons coupons;
    private final BenefitCosts costs;
    private final Outbox outbox;
    private final Audit audit;
    private final PointsMetrics pointsMetrics;
    private final RedemptionMetrics metrics;
    private final Clock clock;

    AdvancingRedemptions(
            AccountTurns turns,
            Redemptions redemptions,
            RewardOffers offers,
            Ledger ledger,
            Spending spending,
            HoldingCoupons coupons,
            BenefitCosts costs,
            Outbox outbox,
            Audit audit,
            PointsMetrics pointsMetrics,
            RedemptionMetrics metrics,
            Clock clock) {
        this.turns = turns;
        this.redemptions = redemptions;
        this.offers = offers;
        this.ledger = ledger;
        this.spending = spending;
        this.coupons = coupons;
        this.costs = costs;
        this.outbox = outbox;
        this.audit = audit;
        this.pointsMetrics = pointsMetrics;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// @param owner the customer who wants it themselves: others' redemptions are unknown to them
    /// @param staff who wants it for them, for the audit
    public record StepWish(
            UUID id,
            RedemptionStep step,
            @Nullable String owner,
            @Nullable String staff) {

        public static StepWish byCustomer(UUID id, RedemptionStep step, String externalId) {
            return new StepWish(id, step, ExternalId.normalised(externalId), null);
        }

        public static StepWish byStore(UUID id, RedemptionStep step) {
            return new StepWish(id, step, null, null);
        }

        public static StepWish byStaff(UUID id, RedemptionStep step, String login) {
            return new StepWish(id, step, null, login);
        }

        /// Only members are known by name here: requests of the store and of staff take turns by redemption.
        String account() {
            return owner == null ? "redemption/" + id : owner;
        }
    }

    private record StepReceipt(Redemption redemption, Map<String, Long> moved, boolean advanced) {}

    public Uni<Redemption> advance(StepWish wish) {
        return turns.take(
                        wish.account(),
                        () -> Panache.withTransaction(() -> redemptions
                                .one(wish.id())
                                .call(found -> mustBeTheirs(found, wish))
                                .call(found -> ledger.lock(List.of(found.holder())))
                                // once more under the lock, which may have waited for a change
                                .chain(found -> redemptions.one(found.id()))
                                .chain(found -> decided(found, wish))))
                .invoke(receipt -> {
                    if (receipt.advanced()) {
                        pointsMetrics.count(receipt.moved());
                        metrics.count(receipt.redemption());
                    }
                })
                .map(StepReceipt::redemption);
    }

    private Uni<StepReceipt> decided(Redemption found, StepWish wish) {
        var now = JsonRows.toMicroseconds(clock.instant());
        return switch (RedemptionLifePolicy.decide(found.state(), wish.step(), now)) {
            case Advanced(var next) ->
                advance(found.in(next), wish).map(moved -> new StepReceipt(found.in(next), moved, true));
            case Unchanged() -> Uni.createFrom().item(new StepReceipt(found, Map.of(), false));
            case Forbidden(var state) -> throw RedemptionRefusal.notPossibleIn(state);
        };
    }

    private Uni<Map<String, Long>> advance(Redemption redemption, StepWish wish) {
        return coupon(redemption)
                .chain(() -> points(redemption))
                .map(outcome -> moved(redemption, outcome))
                .call(() -> redemptions.save(redemption))
                .call(() -> cost(redemption))
                .call(() -> outbox.add(
                        Topic.POINTS_EVENTS,
                        redemption.holder().customerId().toString(),
                        RedemptionEvents.of(redemption)))
                .call(() -> piece(redemption))
                .call(() -> record(redemption, wish.staff()));
    }

    private Uni<SpendingOutcome> points(Redemption redemption) {
        var holder = redemption.holder();
        var source = redemption.source();
        return switch (redemption.state()) {
            case Confirmed _ -> spending.redeem(holder, source);
            case Cancelled _, TimedOut _ -> spending.release(holder, source);
            case Refunded _ -> spending.restore(holder, source, redemption.points(), CauseKind.REDEMPTION);
            case Held _ -> throw neverAgainHeld(redemption);
        };
    }

    /// Before the points, as where both are reserved.
    private Uni<Void> coupon(Redemption redemption) {
        if (!redemption.isCoupon()) {
            return Uni.createFrom().voidItem();
        }
        return switch (redemption.state()) {
            case Confirmed _ ->
                coupons.handOut(redemption.id(), redemption.holder().externalId(), redemption.sender());
            case Cancelled _, TimedOut _ -> coupons.giveBack(redemption.id());
            case Refunded _ -> coupons.takeBack(redemption.id());
            case Held _ -> throw neverAgainHeld(redemption);
        };
    }

    /// A coupon costs nothing before an order redeems it.
    private Uni<Void> cost(Redemption redemption) {
        return switch (redemption.state()) {
            case Confirmed _ ->
                redemption.isCoupon()
                        ? Uni.createFrom().voidItem()
                        : offers.one(redemption.reward())
                                .map(Optional::orElseThrow)
                                .chain(offer -> costs.add(List.of(cost(redemption, offer))));
            case Refunded _ -> costs.takeBack(redemption.id());
            case Cancelled _, TimedOut _ -> Uni.createFrom().voidItem();
            case Held _ -> throw neverAgainHeld(redemption);
        };
    }

    private static CostLine cost(Redemption redemption, RewardOffer offer) {
        return new CostLine(
                redemption.id(),
                CostKind.REWARD,
                redemption.reward(),
                null,
                redemption.holder().customerId(),
                redemption.shop(),
                offer.content().costOfOne());
    }

    /// The pieces of refunds stay out of stock: whether one came back, and whole, is for people to say.
    private Uni<Void> piece(Redemption redemption) {
        return switch (redemption.state()) {
            case Confirmed _ -> offers.handOut(redemption.reward());
            case Cancelled _, TimedOut _ -> offers.giveBack(redemption.reward());
            case Refunded _ -> Uni.createFrom().voidItem();
            case Held _ -> throw neverAgainHeld(redemption);
        };
    }

    private Uni<Void> record(Redemption redemption, @Nullable String staff) {
        return staff == null
                ? Uni.createFrom().voidItem()
                : audit.record(
                        staff,
                        "redemption." + redemption.state().code(),
                        redemption.id().toString(),
                        Map.of(
                                "customerId", redemption.holder().customerId().toString(),
                                "reward", redemption.reward(),
                                "points", redemption.points(),
                                "reason", reason(redemption.state())));
    }

    private static String reason(RedemptionState state) {
        return switch (state) {
            case Cancelled cancelled -> cancelled.reason();
            case Refunded refunded -> refunded.reason();
            case Held _, Confirmed _, TimedOut _ -> "";
        };
    }

    private static Map<String, Long> moved(Redemption redemption, SpendingOutcome outcome) {
        return switch (outcome) {
            case Done done -> done.moved();
            case Repeated _, NotEnough _, Conflict _, Unknown _ ->
                throw new IllegalStateException(
                        "The ledger knows otherwise about redemption %s: %s".formatted(redemption.id(), outcome));
        };
    }

    private Uni<Void> mustBeTheirs(Redemption redemption, StepWish wish) {
        return wish.owner() == null
                ? Uni.createFrom().voidItem()
                : redemptions
                        .isTheirs(redemption, wish.owner())
                        .invoke(theirs -> mustBeTheirs(theirs, redemption, wish))
                        .replaceWithVoid();
    }

    private static void mustBeTheirs(boolean theirs, Redemption redemption, StepWish wish) {
        if (!theirs) {
            throw Redemptions.unknown();
        }
        if (wish.step() instanceof RedemptionStep.Confirm && redemption.cash() != null) {
            throw Problem.of(409, "redemption-needs-payment").asException();
        }
    }

    private static IllegalStateException neverAgainHeld(Redemption redemption) {
        return new IllegalStateException("Nothing leads back to a reservation: " + redemption.id());
    }
}
