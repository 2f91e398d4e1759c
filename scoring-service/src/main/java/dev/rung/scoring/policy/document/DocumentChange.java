package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that two documents say differently.
///
/// @param steps from the root; what is found by its code rather than its place is in brackets:
///     `ladder`, `[gold]`, `enter`
/// @param before null: it was not there
/// @param after null: it is no longer there
public record DocumentChange(
        List<String> steps,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {

    /// Such as `ladder[gold].enter`.
    public String path() {
        return String.join(".", steps).replace(".[", "[");
    }

    /// The path of the changed field without codes: `ladder`, `[]`, `enter`.
    List<String> subject() {
        return steps.stream().map(step -> step.startsWith("[") ? "[]" : step).toList();
    }

    /// The code by which it was found; else the name by which it stands.
    String code() {
        return steps.stream()
                .filter(step -> step.startsWith("["))
                .map(step -> step.substring(1, step.length() - 1))
                .findFirst()
                .orElse(steps.getLast());
    }

    public boolean raised() {
        return direction() > 0;
    }

    boolean lowered() {
        return direction() < 0;
    }

    /// 0 where there are not two numbers.
    private int direction() {
        return before != null && before.isNumber() && after != null && after.isNumber()
                ? after.decimalValue().compareTo(before.decimalValue())
                : 0;
    }
}
