package dev.rung.scoring.assessment.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// What becomes of the tiers that are held when a policy begins to count.
@RegisterForReflection
public enum TransitionTerms {
    /// They are compared with what keeps them now, and whoever falls short is lowered that day.
    @JsonProperty("at-once")
    AT_ONCE("at-once"),
    /// They are held to the end of their cycles.
    @JsonProperty("cycle-end")
    CYCLE_END("cycle-end");

    private final String code;

    TransitionTerms(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
