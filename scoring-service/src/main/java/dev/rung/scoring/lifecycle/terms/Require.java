package dev.rung.scoring.lifecycle.terms;

import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;

/// Checks the terms of a policy when it is read.
public final class Require {

    /// Collects every fault, instead of stopping at the first.
    private static final ScopedValue<BiConsumer<String, Text>> FAULTS = ScopedValue.newInstance();

    private Require() {}

    /// Each fault found while a policy is read goes to `faults`, with its place in the object that is read, and reading
    /// goes on. The result must not be used.
    public static void collecting(BiConsumer<String, Text> faults, Runnable reading) {
        ScopedValue.where(FAULTS, faults).run(reading);
    }

    public static void sound(boolean condition, Text otherwise) {
        sound(condition, "", otherwise);
    }

    /// @param at the field of the object that is read, such as `keep` or `ladder[2].enter`; empty: the object itself
    /// @throws IllegalArgumentException with `otherwise` for the person who wrote the policy
    public static void sound(boolean condition, String at, Text otherwise) {
        if (condition) {
            return;
        }
        if (FAULTS.isBound()) {
            FAULTS.get().accept(at, otherwise);
        } else {
            throw new IllegalArgumentException("Invalid policy: " + (at.isEmpty() ? "" : at + " ") + otherwise);
        }
    }

    /// @param list the field of the object that is read
    public static void ascending(List<? extends Number> cuts, String list) {
        for (int i = 1; i < cuts.size(); i++) {
            sound(
                    cuts.get(i).doubleValue() > cuts.get(i - 1).doubleValue(),
                    list + "[" + i + "]",
                    Text.of("flaw.ascend").with("before", cuts.get(i - 1)));
        }
    }

    /// @param fields of the object that is read, in the order in which they ascend from above 0
    static void ascending(List<String> fields, List<? extends Number> values) {
        sound(values.getFirst().doubleValue() > 0, fields.getFirst(), Text.of("flaw.positive"));
        for (int i = 1; i < fields.size(); i++) {
            sound(
                    values.get(i).doubleValue() > values.get(i - 1).doubleValue(),
                    fields.get(i),
                    Text.of("flaw.ascend").with("before", values.get(i - 1)));
        }
    }

    static void share(BigDecimal share, String name) {
        sound(share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0, name, Text.of("flaw.share"));
    }
}
