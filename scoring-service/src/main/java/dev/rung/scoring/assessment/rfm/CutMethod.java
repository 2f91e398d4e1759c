package dev.rung.scoring.assessment.rfm;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/// Where RFM cuts come from.
@RegisterForReflection
public enum CutMethod {
    /// A person wrote them.
    @JsonProperty("fixed")
    FIXED,
    /// Drawn from the population by [QuantileCuts], and drawn again by every refresh.
    @JsonProperty("quantile")
    QUANTILE
}
