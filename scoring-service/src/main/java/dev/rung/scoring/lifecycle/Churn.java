package dev.rung.scoring.lifecycle;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// @param reasons the weightiest first; empty at level none
/// @param rhythmDays the usual days between two purchases; null with too few purchases to tell
record Churn(
        ChurnLevel level,
        List<ChurnReason> reasons,
        @Nullable BigDecimal rhythmDays) {

    public Churn {
        reasons = List.copyOf(reasons);
    }

    List<String> reasonCodes() {
        return reasons.stream().map(ChurnReason::code).toList();
    }
}
