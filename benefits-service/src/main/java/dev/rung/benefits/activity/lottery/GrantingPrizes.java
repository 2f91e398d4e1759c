package dev.rung.benefits.activity.lottery;

import dev.rung.benefits.activity.draw.DrawTicket;
import dev.rung.benefits.activity.entry.ActivityPoints;
import dev.rung.benefits.activity.entry.RunningActivities;
import dev.rung.benefits.activity.terms.LotteryTerms.PrizeTerms;
import dev.rung.benefits.activity.terms.PrizeKind;
import dev.rung.benefits.cost.BenefitCosts;
import dev.rung.benefits.cost.BenefitCosts.CostLine;
import dev.rung.benefits.cost.CostKind;
import dev.rung.benefits.coupon.life.IssueCause;
import dev.rung.benefits.coupon.life.IssuingCoupons;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueOutcome.NewCoupon;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueOutcome.NoCoupon;
import dev.rung.benefits.coupon.life.IssuingCoupons.IssueWish;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardOffers;
import dev.rung.contracts.Topic;
import dev.rung.contracts.benefits.ActivityEvent.PrizeWon;
import dev.rung.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Hands out what a ticket drew, in the caller's transaction. A draw stands whatever becomes of its prize: a
/// coupon that its batch does not give is owed, and staff hand it out later ([Winners]).
@ApplicationScoped
class GrantingPrizes {

    private static final String SENDER = "benefits";

    private final ActivityPoints points;
    private final RunningActivities activities;
    private final IssuingCoupons issuing;
    private final RewardOffers rewards;
    private final BenefitCosts costs;
    private final Outbox outbox;

    GrantingPrizes(
            ActivityPoints points,
            RunningActivities activities,
            IssuingCoupons issuing,
            RewardOffers rewards,
            BenefitCosts costs,
            Outbox outbox) {
        this.points = points;
        this.activities = activities;
        this.issuing = issuing;
        this.rewards = rewards;
        this.costs = costs;
        this.outbox = outbox;
    }

    /// @param granted false: it is owed
    /// @param moved points, by the kind of transaction
    record PrizeReceipt(boolean granted, Map<String, Long> moved) {

        private static final PrizeReceipt OWED = new PrizeReceipt(false, Map.of());
        private static final PrizeReceipt GRANTED = new PrizeReceipt(true, Map.of());
    }

    Uni<PrizeReceipt> grant(DrawTicket ticket, PrizeTerms prize, Instant now) {
        return switch (prize.kindOf()) {
            case POINTS -> points(ticket, Objects.requireNonNull(prize.points()), now);
            case COUPON -> coupon(ticket, Objects.requireNonNull(prize.couponBatch()), now);
            case REWARD -> reward(ticket, Objects.requireNonNull(prize.reward()), now);
            case NOTHING -> Uni.createFrom().item(PrizeReceipt.GRANTED);
        };
    }

    /// All prizes together are within the budget: that was checked when the lottery was put on.
    private Uni<PrizeReceipt> points(DrawTicket ticket, long given, Instant now) {
        return activities
                .give(ticket.activityCode(), given)
                .invoke(borne -> {
                    if (!borne) {
                        throw new IllegalStateException("More points than the budget: " + ticket.name());
                    }
                })
                .chain(() -> points.give(ticket.holder(), ticket.name(), given, now))
                .call(() -> announce(ticket, PrizeKind.POINTS, given, null, null, now))
                .map(moved -> new PrizeReceipt(true, moved));
    }

    private Uni<PrizeReceipt> coupon(DrawTicket ticket, UUID batchId, Instant now) {
        return issuing.issueIfAny(batchId, wish(ticket), UUID.randomUUID()).chain(outcome -> switch (outcome) {
            case NewCoupon(var coupon) ->
                announce(ticket, PrizeKind.COUPON, null, coupon.id(), null, now).replaceWith(PrizeReceipt.GRANTED);
            case NoCoupon _ -> Uni.createFrom().item(PrizeReceipt.OWED);
        });
    }

    /// A reward that is a coupon gives one of its batch, as where it is redeemed.
    private Uni<PrizeReceipt> reward(DrawTicket ticket, String code, Instant now) {
        return rewards.one(code).map(Optional::orElseThrow).chain(offer -> {
            var batch = offer.content().couponBatch();
            return batch == null
                    ? cost(ticket, offer).chain(() -> handOut(ticket, code, null, now))
                    : issuing.issueIfAny(batch, wish(ticket), UUID.randomUUID()).chain(outcome -> switch (outcome) {
                        case NewCoupon(var coupon) -> handOut(ticket, code, coupon.id(), now);
                        case NoCoupon _ -> Uni.createFrom().item(PrizeReceipt.OWED);
                    });
        });
    }

    /// A coupon costs nothing before an order redeems it; its campaign is the lottery then, as it is of other prizes.
    private Uni<Void> cost(DrawTicket ticket, RewardOffer offer) {
        var activity = ticket.activityCode();
        return activities
                .one(activity)
                .chain(lottery -> costs.add(List.of(new CostLine(
                        ticket.entryId(),
                        CostKind.PRIZE,
                        activity,
                        activity,
                        ticket.customerId(),
                        lottery.content().shop(),
                        offer.content().costOfOne()))));
    }

    /// Its pieces were set aside when the lottery was put on. The row of the reward comes last, after the
    /// customer's place in the outbox, as it does where rewards are redeemed.
    private Uni<PrizeReceipt> handOut(DrawTicket ticket, String code, @Nullable UUID couponId, Instant now) {
        return announce(ticket, PrizeKind.REWARD, null, couponId, code, now)
                .chain(() -> rewards.handOut(code))
                .replaceWith(PrizeReceipt.GRANTED);
    }

    private static IssueWish wish(DrawTicket ticket) {
        return new IssueWish(
                ticket.customerId(), ticket.externalId(), IssueCause.ACTIVITY, ticket.activityCode(), SENDER);
    }

    private Uni<Void> announce(
            DrawTicket ticket,
            PrizeKind kind,
            @Nullable Long given,
            @Nullable UUID couponId,
            @Nullable String reward,
            Instant now) {
        return outbox.add(
                Topic.POINTS_EVENTS,
                ticket.customerId().toString(),
                new PrizeWon(
                        ticket.entryId(),
                        ticket.customerId(),
                        ticket.externalId(),
                        now,
                        ticket.activityCode(),
                        ticket.number(),
                        kind.code(),
                        given,
                        couponId,
                        reward));
    }
}
