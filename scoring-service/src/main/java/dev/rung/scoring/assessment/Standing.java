package dev.rung.scoring.assessment;

import dev.rung.scoring.lifecycle.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// All that one assessment hands to the next.
///
/// @param tier what was earned
/// @param granted what a person granted on top of it
/// @param told what others were last told; null before the first assessment
/// @param policyVersion the policy that this tier was last held against, 0 before the first assessment
/// @param tierLostOn when a tier was last lost
/// @param churn what others were last told of churn and dormancy
public record Standing(
        TierStanding tier,
        @Nullable Granted granted,
        @Nullable Shown told,
        int policyVersion,
        @Nullable LocalDate tierLostOn,
        Told churn) {

    public static final Standing UNRANKED =
            new Standing(new TierStanding.Unranked(), null, null, 0, null, Told.NOTHING);

    public Standing holding(TierStanding held) {
        return new Standing(held, granted, told, policyVersion, tierLostOn, churn);
    }

    public Standing having(@Nullable Granted instead) {
        return new Standing(tier, instead, told, policyVersion, tierLostOn, churn);
    }

    public Standing grant(Granted given) {
        return new Standing(tier, given, told, policyVersion, tierLostOn, churn);
    }

    public Standing revoke() {
        return new Standing(tier, null, told, policyVersion, tierLostOn, churn);
    }

    /// What was granted and still counts.
    @Nullable
    Granted granted(LocalDate today) {
        return granted == null || granted.until().isBefore(today) ? null : granted;
    }
}
