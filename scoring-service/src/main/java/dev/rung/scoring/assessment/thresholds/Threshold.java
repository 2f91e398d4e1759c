package dev.rung.scoring.assessment.thresholds;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.scoring.assessment.ladder.TierRule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// The values that enter a tier and keep it.
///
/// @param held the guardrail that held it back
public record Threshold(String code, long enter, long keep, BindingGuardrail held) {

    /// The guardrail that decided; the last one that applied.
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

    /// `keep` has the approved proportion to `enter`, rounded down, but at least 1, and is not lower than that
    /// of the tier below.
    ///
    /// @param below null for the lowest tier with a threshold
    static Threshold of(Threshold approved, EntryThreshold drawn, @Nullable Threshold below) {
        long part = proportion(drawn.enter(), approved);
        long keep = approved.keep == 0 ? 0 : Math.max(1, part);
        return new Threshold(
                approved.code, drawn.enter(), below == null ? keep : Math.max(keep, below.keep), drawn.held());
    }

    /// The product of two amounts in a small currency does not fit into a long.
    private static long proportion(long enter, Threshold approved) {
        return BigInteger.valueOf(enter)
                .multiply(BigInteger.valueOf(approved.keep))
                .divide(BigInteger.valueOf(approved.enter))
                .longValueExact();
    }

    /// `enter`, before `keep` is known.
    record EntryThreshold(long enter, BindingGuardrail held) {

        /// Each tier asks for more than the one below.
        EntryThreshold above(@Nullable Threshold below) {
            return below == null || enter > below.enter
                    ? this
                    : new EntryThreshold(below.enter + 1, BindingGuardrail.TIER_BELOW);
        }
    }
}
