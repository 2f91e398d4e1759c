package dev.rung.benefits.redemption.rule;

import dev.rung.benefits.reward.RewardContent;
import dev.rung.benefits.reward.RewardOffer;
import dev.rung.benefits.reward.RewardState;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A mug for 60 points, and its variations.
record SampleOffers(
        RewardState state,
        @Nullable Long stock,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String lowestTier,
        @Nullable Integer limit,
        String period) {

    static final SampleOffers MUG = new SampleOffers(RewardState.ON_OFFER, 5L, null, null, null, null, "once");

    SampleOffers in(RewardState other) {
        return new SampleOffers(other, stock, from, until, lowestTier, limit, period);
    }

    SampleOffers withStock(@Nullable Long pieces) {
        return new SampleOffers(state, pieces, from, until, lowestTier, limit, period);
    }

    SampleOffers between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SampleOffers(state, stock, first, last, lowestTier, limit, period);
    }

    SampleOffers forTier(String tier) {
        return new SampleOffers(state, stock, from, until, tier, limit, period);
    }

    SampleOffers limitedTo(int times, String each) {
        return new SampleOffers(state, stock, from, until, lowestTier, times, each);
    }

    RewardOffer offer() {
        var texts = Map.of("zh-CN", "杯子", "en", "Mug");
        return new RewardOffer(
                "mug",
                state,
                new RewardContent(
                        "goods", texts, texts, null, null, 60L, null, null, from, until, lowestTier, limit, period),
                stock);
    }
}
