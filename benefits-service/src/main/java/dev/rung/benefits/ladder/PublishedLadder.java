package dev.rung.benefits.ladder;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/// The part of scoring's policy that is read here.
@RegisterForReflection
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedLadder(List<PublishedTier> ladder) {

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PublishedTier(String code) {}
}
