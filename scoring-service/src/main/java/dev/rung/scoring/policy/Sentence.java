package dev.rung.scoring.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The same said in both languages, by BCP 47 tag.
@RegisterForReflection
record Sentence(
        @JsonProperty("zh-CN") String zh,
        @JsonProperty("en") String en) {}
