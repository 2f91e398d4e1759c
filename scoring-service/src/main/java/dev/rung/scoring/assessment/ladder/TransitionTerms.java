package dev.rung.scoring.assessment.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The treatment of held tiers when a new policy begins.
@RegisterForReflection
public enum TransitionTerms {
    /// They are compared with the new `keep` at once, and customers below it are lowered that day.
    @JsonProperty("at-once")
    AT_ONCE("at-once"),
    /// They are kept to the end of their cycles.
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
