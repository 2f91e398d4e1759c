package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that two documents say differently.
///
/// @param steps from the root; what is found by its code rather than its place is in brackets: `ladder`, `[gold]`,
///     `enter`
/// @param before null: it was not there
/// @param after null: it is no longer there
record Change(
        List<String> steps,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /// Such as `ladder[gold].enter`.
    String path() {
        return String.join(".", steps).replace(".[", "[");
    }

    /// What it is about, whichever code it is found by: `ladder[].enter`.
    String subject() {
        return path().replaceAll("\\[.*]", "[]");
    }

    /// The code by which it was found; empty without one.
    String code() {
        return steps.stream()
                .filter(step -> step.startsWith("["))
                .map(step -> step.substring(1, step.length() - 1))
                .findFirst()
                .orElse("");
    }

    boolean raised() {
        return before != null && after != null && after.decimalValue().compareTo(before.decimalValue()) > 0;
    }

    boolean lowered() {
        return before != null && after != null && after.decimalValue().compareTo(before.decimalValue()) < 0;
    }
}
