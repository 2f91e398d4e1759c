package dev.rung.scoring.assessment.rfm;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Where the cuts of RFM come from.
@RegisterForReflection
public enum CutMethod {
    /// Somebody wrote them.
    @JsonProperty("fixed")
    FIXED,
    /// They are drawn from the population, as [QuantileCuts] does, and drawn again by and by.
    @JsonProperty("quantile")
    QUANTILE
}
