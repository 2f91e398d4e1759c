package dev.rung.benefits.redemption.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The answer to a customer who would like to have a reward.
public sealed interface RedemptionDecision {

    record Redeemable() implements RedemptionDecision {}

    /// @param from the first day, in the store's zone; null: it is a draft
    record NotOnOffer(@Nullable LocalDate from) implements RedemptionDecision {}

    /// It was withdrawn, or its last day is over.
    record Gone() implements RedemptionDecision {}

    /// @param lowest the lowest tier that may have it
    record TierTooLow(String lowest) implements RedemptionDecision {}

    /// @param nextFrom the day from which on it can be redeemed again; null: never
    record LimitReached(int limit, @Nullable LocalDate nextFrom) implements RedemptionDecision {}

    record SoldOut() implements RedemptionDecision {}

    /// @param missing how many more it takes
    record TooFewPoints(long missing) implements RedemptionDecision {}

    /// As metrics and clients read it; empty where nothing is in the way.
    default String reason() {
        return switch (this) {
            case Redeemable() -> "";
            case NotOnOffer _ -> "not-on-offer";
            case Gone() -> "gone";
            case TierTooLow _ -> "tier-too-low";
            case LimitReached _ -> "limit-reached";
            case SoldOut() -> "sold-out";
            case TooFewPoints _ -> "too-few-points";
        };
    }
}
