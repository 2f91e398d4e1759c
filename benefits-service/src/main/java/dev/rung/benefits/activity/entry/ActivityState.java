package dev.rung.benefits.activity.entry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;

/// An activity is written as a draft, put on, and ends by its last day or by people. It never begins again.
@RegisterForReflection
public enum ActivityState {
    @JsonProperty("draft")
    DRAFT("draft"),
    @JsonProperty("on")
    ON("on"),
    @JsonProperty("ended")
    ENDED("ended");

    private final String code;

    ActivityState(String code) {
        this.code = code;
    }

    public static ActivityState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Unknown state of an activity: " + code));
    }

    /// As clients and the database read it.
    public String code() {
        return code;
    }
}
