package dev.rung.scoring.assessment;

import dev.rung.scoring.assessment.TierStanding.Held;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Compares what a customer sees now with what others were last told.
final class Telling {

    private Telling() {}

    static Shown shown(Held held, @Nullable Granted granted, Policy policy) {
        var hold = held.hold();
        return granted != null && policy.rankOf(granted.tier()) > policy.rankOf(hold.tier())
                ? new Shown(granted.tier(), granted.since(), granted.until(), Shown.State.ACTIVE)
                : new Shown(hold.tier(), hold.since(), held.heldUntil(), held.state());
    }

    /// @param told null before the first assessment: everybody begins on the lowest tier, and that is no news
    /// @param loss why it is less than before, should it be
    static @Nullable Change change(@Nullable Shown told, Shown now, Loss loss, Policy policy) {
        int before = told == null ? 0 : policy.rankOf(told.tier());
        int rank = policy.rankOf(now.tier());
        if (rank > before) {
            return new Change.Reached(policy.tier(before));
        }
        if (rank < before) {
            return new Change.Lost(policy.tier(before), loss);
        }
        if (told == null) {
            return null;
        }
        return told.state() == now.state() ? longer(told.until(), now.until()) : stateChange(now.state());
    }

    /// A tier earned again in time is renewed without a warning; that it was kept is news all the same.
    private static @Nullable Change longer(@Nullable LocalDate told, @Nullable LocalDate now) {
        return told != null && now != null && now.isAfter(told) ? new Change.Kept() : null;
    }

    private static Change stateChange(Shown.State now) {
        return switch (now) {
            case AT_RISK -> new Change.AtRisk();
            case GRACE -> new Change.InGrace();
            case ACTIVE -> new Change.Kept();
        };
    }
}
