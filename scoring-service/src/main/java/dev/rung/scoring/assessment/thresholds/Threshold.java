package dev.rung.scoring.assessment.thresholds;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.scoring.assessment.ladder.TierRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Where a tier begins and what keeps it.
///
/// @param held which rail held it back
public record Threshold(String code, long enter, long keep, BindingGuardrail held) {

    /// The rail that decided. The last one asked wins.
    @RegisterForReflection
    public enum BindingGuardrail {
        @JsonProperty("none")
        NONE,
        @JsonProperty("move")
        MOVE,
        @JsonProperty("lowest")
        LOWEST,
        @JsonProperty("highest")
        HIGHEST,
        @JsonProperty("tier-below")
        TIER_BELOW,
        @JsonProperty("nobody-there")
        NOBODY_THERE
    }

    static Threshold of(TierRule tier) {
        return new Threshold(tier.code(), tier.enter(), tier.keep(), BindingGuardrail.NONE);
    }

    /// What keeps it is the part of what enters it that people approved, rounded down, but never down to nothing:
    /// nobody could fail to reach that. Like any tier it is not easier to keep than the one below.
    ///
    /// @param below null: the lowest that has a threshold
    static Threshold of(Threshold approved, EntryThreshold drawn, @Nullable Threshold below) {
        long part = proportion(drawn.enter(), approved);
        long keep = approved.keep == 0 ? 0 : Math.max(1, part);
        return new Threshold(
                approved.code, drawn.enter(), below == null ? keep : Math.max(keep, below.keep), drawn.held());
    }

    /// A spend in a small currency, times another, is more than a long holds.
    private static long proportion(long enter, Threshold approved) {
        return BigInteger.valueOf(enter)
                .multiply(BigInteger.valueOf(approved.keep))
                .divide(BigInteger.valueOf(approved.enter))
                .longValueExact();
    }

    /// What enters it, before what keeps it is known.
    record EntryThreshold(long enter, BindingGuardrail held) {

        /// Each tier asks for more than the one below.
        EntryThreshold above(@Nullable Threshold below) {
            return below == null || enter > below.enter
                    ? this
                    : new EntryThreshold(below.enter + 1, BindingGuardrail.TIER_BELOW);
        }
    }
}
