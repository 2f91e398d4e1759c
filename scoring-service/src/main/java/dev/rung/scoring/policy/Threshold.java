package dev.rung.scoring.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/// Where a tier begins and what keeps it.
///
/// @param held which rail held it back
record Threshold(String code, long enter, long keep, Held held) {

    /// The rail that decided. The last one asked wins.
    @RegisterForReflection
    enum Held {
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

    /// What keeps it stays the same part of what enters it, rounded down.
    Threshold at(long newEnter, Held by) {
        return new Threshold(code, newEnter, enter == 0 ? 0 : Math.multiplyExact(newEnter, keep) / enter, by);
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
