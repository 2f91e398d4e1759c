package dev.rung.scoring.lifecycle.terms;

import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/// Checks the terms of a policy when it is read.
public final class Require {

    /// Collects every fault, instead of stopping at the first.
    private static final ScopedValue<Consumer<Text>> FAULTS = ScopedValue.newInstance();

    private Require() {}

    /// Each fault found while a policy is read goes to `faults`, and reading goes on.
    /// The result must not be used.
    public static void collecting(Consumer<Text> faults, Runnable reading) {
        ScopedValue.where(FAULTS, faults).run(reading);
    }

    /// @throws IllegalArgumentException with `otherwise` for the person who wrote the policy
    public static void sound(boolean condition, Text otherwise) {
        if (condition) {
            return;
        }
        if (FAULTS.isBound()) {
            FAULTS.get().accept(otherwise);
        } else {
            throw new IllegalArgumentException("Invalid policy: " + otherwise);
        }
    }

    public static void ascending(List<? extends Number> cuts, String name) {
        for (int i = 1; i < cuts.size(); i++) {
            sound(
                    cuts.get(i).doubleValue() > cuts.get(i - 1).doubleValue(),
                    Text.of("flaw.ascend")
                            .with("field", name)
                            .with("value", cuts.get(i))
                            .with("before", cuts.get(i - 1)));
        }
    }

    public static void ascending(BigDecimal low, BigDecimal middle, BigDecimal high, String names) {
        sound(
                low.signum() > 0 && middle.compareTo(low) > 0 && high.compareTo(middle) > 0,
                Text.of("flaw.ascend-three")
                        .with("fields", names)
                        .with("low", low)
                        .with("middle", middle)
                        .with("high", high));
    }

    static void share(BigDecimal share, String name) {
        sound(
                share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                Text.of("flaw.share").with("field", name).with("value", share));
    }
}
