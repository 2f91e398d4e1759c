package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.time.LocalDate;
import java.util.Arrays;

/// The stage of a customer's life with the shop, the liveliest first.
///
/// Silence comes first: a customer of many orders who has gone is lost, not mature. Without any purchase a customer
/// is new until silent for too long by the assumed rhythm.
enum Stage {
    NEW("new"),
    GROWING("growing"),
    MATURE("mature"),
    DECLINING("declining"),
    DORMANT("dormant"),
    LOST("lost");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// @throws IllegalArgumentException for an unknown code
    static Stage of(String code) {
        return Arrays.stream(values())
                .filter(stage -> stage.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No stage is called " + code));
    }

    boolean asleep() {
        return this == DORMANT || this == LOST;
    }

    static Stage of(PurchaseHistory history, RhythmLimits limits, RhythmTerms.Stages terms, LocalDate today) {
        long silent = history.silentDays(today);
        if (silent >= limits.lost()) {
            return LOST;
        }
        if (silent >= limits.dormant()) {
            return DORMANT;
        }
        if (silent >= limits.declining()) {
            return DECLINING;
        }
        var first = history.firstBoughtOn();
        if (first == null || !today.isAfter(first.plusDays(terms.newDays()))) {
            return NEW;
        }
        return history.bought().size() >= terms.matureOrders() ? MATURE : GROWING;
    }
}
