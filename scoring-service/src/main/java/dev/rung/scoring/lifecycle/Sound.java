package dev.rung.scoring.lifecycle;

import java.math.BigDecimal;

/// What the terms must hold to be loaded at all.
final class Sound {

    private Sound() {}

    /// @throws IllegalArgumentException with `otherwise` for the person who wrote the policy
    static void sound(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException("Unsound policy: " + otherwise);
        }
    }

    static void ascending(BigDecimal low, BigDecimal middle, BigDecimal high, String names) {
        sound(
                low.signum() > 0 && middle.compareTo(low) > 0 && high.compareTo(middle) > 0,
                names + " must be above 0 and ascend, but are " + low + ", " + middle + ", " + high);
    }

    static void share(BigDecimal share, String name) {
        sound(
                share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0,
                name + " must be above 0 and at most 1, but is " + share);
    }
}
