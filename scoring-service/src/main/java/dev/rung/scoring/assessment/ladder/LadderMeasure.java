package dev.rung.scoring.assessment.ladder;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rung.scoring.features.orders.Totals;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.RoundingMode;

/// The measure that the ladder's thresholds are compared with, within the policy's window.
@RegisterForReflection
public enum LadderMeasure {
    @JsonProperty("growthValue")
    GROWTH_VALUE("growthValue"),
    /// Whole units of the store's currency, rounded down.
    @JsonProperty("spend")
    SPEND("spend"),
    @JsonProperty("orders")
    ORDERS("orders");

    private final String code;

    LadderMeasure(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public long of(long growthValue, Totals totals) {
        return switch (this) {
            case GROWTH_VALUE -> growthValue;
            case SPEND -> totals.spend().setScale(0, RoundingMode.FLOOR).longValueExact();
            case ORDERS -> totals.orders();
        };
    }
}
