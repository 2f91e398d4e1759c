package dev.rung.scoring.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Where a tier begins and what keeps it.
///
/// @param held which rail held it back
public record Threshold(String code, long enter, long keep, Held held) {

    /// The rail that decided. The last one asked wins.
    @RegisterForReflection
    public enum Held {
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

    static Threshold of(Tier tier) {
        return new Threshold(tier.code(), tier.enter(), tier.keep(), Held.NONE);
    }

    /// What keeps it stays the same part of what enters it, rounded down.
    Threshold at(long newEnter, Held by) {
        return new Threshold(code, newEnter, enter == 0 ? 0 : proportion(newEnter), by);
    }

    /// A spend in a small currency, times another, is more than a long holds.
    private long proportion(long newEnter) {
        return BigInteger.valueOf(newEnter)
                .multiply(BigInteger.valueOf(keep))
                .divide(BigInteger.valueOf(enter))
                .longValueExact();
    }

    /// Each tier asks for more than the one below, and is not easier to keep.
    Threshold above(@Nullable Threshold below) {
        if (below == null) {
            return this;
        }
        var risen = enter > below.enter ? this : at(below.enter + 1, Held.TIER_BELOW);
        return new Threshold(code, risen.enter, Math.max(risen.keep, below.keep), risen.held);
    }
}
