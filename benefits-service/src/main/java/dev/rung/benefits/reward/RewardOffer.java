package dev.rung.benefits.reward;

import dev.rung.benefits.catalogue.terms.QuotaPeriod;
import org.jspecify.annotations.Nullable;

/// A reward as other features read it.
///
/// @param stock pieces that can be reserved; null: without a limit
public record RewardOffer(
        String code,
        RewardState state,
        RewardContent content,
        @Nullable Long stock) {

    /// The period that its limit counts for.
    public QuotaPeriod period() {
        return QuotaPeriod.of(content.period()).orElseThrow();
    }
}
