package dev.rung.benefits.reward;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;

/// Whether a reward can be redeemed. One that was withdrawn may be put on offer again.
@RegisterForReflection
public enum RewardState {
    @JsonProperty("draft")
    DRAFT("draft"),
    @JsonProperty("on-offer")
    ON_OFFER("on-offer"),
    @JsonProperty("withdrawn")
    WITHDRAWN("withdrawn");

    private final String code;

    RewardState(String code) {
        this.code = code;
    }

    static RewardState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown state of a reward: " + code));
    }

    /// As clients and the database read it.
    String code() {
        return code;
    }
}
