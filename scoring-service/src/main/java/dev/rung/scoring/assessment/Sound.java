package dev.rung.scoring.assessment;

import java.util.List;
import java.util.function.Consumer;

/// What a policy must hold to be loaded at all.
public final class Sound {

    /// Where every fault is wanted and not only the first.
    private static final ScopedValue<Consumer<String>> FAULTS = ScopedValue.newInstance();

    private Sound() {}

    /// Each fault that is found while a policy is read goes to `faults`, and the reading goes on. What is read so must
    /// not be used.
    public static void collecting(Consumer<String> faults, Runnable reading) {
        ScopedValue.where(FAULTS, faults).run(reading);
    }

    /// @throws IllegalArgumentException with `otherwise` for the person who wrote the policy
    static void sound(boolean condition, String otherwise) {
        if (condition) {
            return;
        }
        if (FAULTS.isBound()) {
            FAULTS.get().accept(otherwise);
        } else {
            throw new IllegalArgumentException("Unsound policy: " + otherwise);
        }
    }

    static void ascending(List<? extends Number> cuts, String name) {
        for (int i = 1; i < cuts.size(); i++) {
            sound(
                    cuts.get(i).doubleValue() > cuts.get(i - 1).doubleValue(),
                    name + " must ascend, but " + cuts.get(i) + " follows " + cuts.get(i - 1));
        }
    }
}
