package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Compares what a customer sees now with what others were last told.
public final class ChangeDetector {

    private ChangeDetector() {}

    /// @param fallenAt when the customer last fell to the lowest tier; they have held it since then
    public static PublishedStanding shown(
            Held held, @Nullable GrantedTier granted, TierProgram policy, @Nullable Instant fallenAt) {
        var hold = held.hold();
        if (granted != null && policy.rankOf(granted.tier()) > policy.rankOf(hold.tier())) {
            return new PublishedStanding(
                    granted.tier(), granted.since(), granted.until(), PublishedStanding.State.ACTIVE);
        }
        return new PublishedStanding(hold.tier(), since(hold, policy, fallenAt), held.heldUntil(), held.state());
    }

    private static Instant since(Hold hold, TierProgram policy, @Nullable Instant fallenAt) {
        return fallenAt != null && policy.rankOf(hold.tier()) == 0 && fallenAt.isAfter(hold.since())
                ? fallenAt
                : hold.since();
    }

    /// @param told null before the first assessment: everybody begins on the lowest tier, and that is no news
    /// @param loss the reason, if the tier is lower than before
    public static @Nullable TierChange change(
            @Nullable PublishedStanding told, PublishedStanding now, LossReason loss, TierProgram policy) {
        int before = told == null ? 0 : policy.rankOf(told.tier());
        int rank = policy.rankOf(now.tier());
        if (rank > before) {
            return new TierChange.Reached(policy.tier(before));
        }
        if (rank < before) {
            return new TierChange.Lost(policy.tier(before), loss);
        }
        if (told == null) {
            return null;
        }
        return told.state() == now.state() ? longer(told, now) : stateChange(now.state());
    }

    /// A tier that is renewed without a warning is news too. A corrected date of its beginning is not.
    private static @Nullable TierChange longer(PublishedStanding told, PublishedStanding now) {
        boolean isRenewed = told.since().equals(now.since())
                && told.until() != null
                && now.until() != null
                && now.until().isAfter(told.until());
        return isRenewed ? new TierChange.Retained() : null;
    }

    private static TierChange stateChange(PublishedStanding.State now) {
        return switch (now) {
            case AT_RISK -> new TierChange.AtRisk();
            case GRACE -> new TierChange.InGrace();
            case ACTIVE -> new TierChange.Retained();
        };
    }
}
