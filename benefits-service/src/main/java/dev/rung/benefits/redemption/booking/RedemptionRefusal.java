package dev.rung.benefits.redemption.booking;

import dev.rung.benefits.redemption.rule.RedemptionDecision;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Gone;
import dev.rung.benefits.redemption.rule.RedemptionDecision.LimitReached;
import dev.rung.benefits.redemption.rule.RedemptionDecision.NotOnOffer;
import dev.rung.benefits.redemption.rule.RedemptionDecision.Redeemable;
import dev.rung.benefits.redemption.rule.RedemptionDecision.SoldOut;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TierTooLow;
import dev.rung.benefits.redemption.rule.RedemptionDecision.TooFewPoints;
import dev.rung.benefits.redemption.rule.RedemptionState;
import dev.rung.platform.locale.Text;
import dev.rung.platform.problem.Problem;

/// Refusals as clients read them.
final class RedemptionRefusal {

    private static final String FIELD = "reward";

    private RedemptionRefusal() {}

    static RuntimeException of(RedemptionDecision decision) {
        return problem(decision).asException();
    }

    static RuntimeException notPossibleIn(RedemptionState state) {
        return Problem.of(409, "redemption-not-possible-now")
                .with("state", state.code())
                .asException();
    }

    private static Problem problem(RedemptionDecision decision) {
        return switch (decision) {
            case NotOnOffer(var from) -> {
                var refused = Problem.of(409, "reward-not-on-offer").at(FIELD, Text.of("reason.reward-not-on-offer"));
                yield from == null ? refused : refused.with("from", from);
            }
            case Gone() -> Problem.of(409, "reward-gone").at(FIELD, Text.of("reason.reward-gone"));
            case TierTooLow(var lowest) ->
                Problem.of(409, "tier-too-low")
                        .with("lowestTier", lowest)
                        .at(FIELD, Text.of("reason.tier-too-low").with("tier", lowest));
            case LimitReached(int limit, var nextFrom) -> {
                var refused = Problem.of(409, "reward-limit-reached")
                        .with("limit", limit)
                        .at(FIELD, Text.of("reason.reward-limit-reached").with("limit", limit));
                yield nextFrom == null ? refused : refused.with("nextFrom", nextFrom);
            }
            case SoldOut() -> Problem.of(409, "reward-sold-out").at(FIELD, Text.of("reason.reward-sold-out"));
            case TooFewPoints(var missing) ->
                Problem.of(409, "points-too-few")
                        .with("missing", missing)
                        .at(FIELD, Text.of("reason.points-missing").with("missing", missing));
            case Redeemable() -> throw new IllegalArgumentException("Nothing is in the way");
        };
    }
}
