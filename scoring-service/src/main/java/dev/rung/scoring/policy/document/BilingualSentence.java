package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// The same said in both languages, by BCP 47 tag.
@RegisterForReflection
public record BilingualSentence(
        @JsonProperty("zh-CN") String zh,
        @JsonProperty("en") String en) {}
