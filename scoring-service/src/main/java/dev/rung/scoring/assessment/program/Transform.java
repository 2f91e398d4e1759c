package dev.rung.scoring.assessment.program;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.MathContext;

/// How a measure becomes points, before weight and cap. Each rises with its input and gives 0 for 0.
///
/// Deterministic on every machine: decimals are exact or rounded to 16 digits, and the
/// logarithm is that of [StrictMath].
@RegisterForReflection
public enum Transform {
    @JsonProperty("linear")
    LINEAR,
    /// The more there is, the less one more is worth.
    @JsonProperty("sqrt")
    SQRT,
    /// ln(1 + value), which flattens sooner still.
    @JsonProperty("log")
    LOG;

    /// @param value not negative
    public BigDecimal of(BigDecimal value) {
        return switch (this) {
            case LINEAR -> value;
            case SQRT -> value.sqrt(MathContext.DECIMAL64);
            case LOG -> new BigDecimal(StrictMath.log1p(value.doubleValue()), MathContext.DECIMAL64);
        };
    }
}
