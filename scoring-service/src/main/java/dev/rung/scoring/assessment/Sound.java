package dev.rung.scoring.assessment;

import java.util.List;

/// What a policy must hold to be loaded at all.
final class Sound {

    private Sound() {}

    /// @throws IllegalArgumentException with `otherwise` for the person who wrote the policy
    static void sound(boolean condition, String otherwise) {
        if (!condition) {
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
