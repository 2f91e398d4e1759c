package dev.rung.benefits.redemption.rule;

import dev.rung.benefits.redemption.rule.RedemptionDecision.Gone;
import dev.rung.benefits.redemption.rule.RedemptionDecision.LimitReached;
import dev.rung.benefits.redemption.rule.RedemptionDecision.NotOnOffer;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Redeemable;
import dev.rung.benefits.redemption.rule.RedemptionDecision.SoldOut;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TierTooLow;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TooFewPoints;
import dev.rung.benefits.reward.RewardOffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Decides whether a customer may have a reward. The rules are asked in the order written here and the first
/// refusal stands: what nobody can have comes before what this customer cannot, and points, which
/// they can still collect, come last.
public final class RedemptionPolicy {

    private final List<String> ladder;
    private final LocalDate today;

    /// @param ladder the tiers, from the lowest to the highest
    /// @param today in the store's zone
    public RedemptionPolicy(List<String> ladder, LocalDate today) {
        this.ladder = ladder;
        this.today = today;
    }

    public RedemptionDecision decide(RewardOffer offer, RewardClaim claim) {
        return unavailable(offer)
                .or(() -> forThisCustomer(offer, claim))
                .or(() -> soldOut(offer))
                .or(() -> tooFew(offer, claim))
                .orElseGet(Redeemable::new);
    }

    /// For somebody of whom nothing is known.
    public RedemptionDecision decide(RewardOffer offer) {
        return unavailable(offer).or(() -> soldOut(offer)).orElseGet(Redeemable::new);
    }

    private Optional<RedemptionDecision> unavailable(RewardOffer offer) {
        var content = offer.content();
        return switch (offer.state()) {
            case DRAFT -> Optional.of(new NotOnOffer(null));
            case WITHDRAWN -> Optional.of(new Gone());
            case ON_OFFER -> {
                if (content.until() != null && content.until().isBefore(today)) {
                    yield Optional.of(new Gone());
                }
                yield content.from() != null && content.from().isAfter(today)
                        ? Optional.of(new NotOnOffer(content.from()))
                        : Optional.empty();
            }
        };
    }

    /// A tier that the ladder does not have any more lets nobody in: it is for people to say which one it is now.
    private Optional<RedemptionDecision> forThisCustomer(RewardOffer offer, RewardClaim claim) {
        var lowest = offer.content().lowestTier();
        if (lowest != null && (!ladder.contains(lowest) || claim.rank() < ladder.indexOf(lowest))) {
            return Optional.of(new TierTooLow(lowest));
        }
        var limit = offer.content().limit();
        return limit != null && claim.redeemed() >= limit
                ? Optional.of(new LimitReached(limit, offer.period().next(today).orElse(null)))
                : Optional.empty();
    }

    private static Optional<RedemptionDecision> soldOut(RewardOffer offer) {
        var stock = offer.stock();
        return stock != null && stock <= 0 ? Optional.of(new SoldOut()) : Optional.empty();
    }

    private static Optional<RedemptionDecision> tooFew(RewardOffer offer, RewardClaim claim) {
        var missing = offer.content().points() - claim.spendable();
        return missing > 0 ? Optional.of(new TooFewPoints(missing)) : Optional.empty();
    }
}
