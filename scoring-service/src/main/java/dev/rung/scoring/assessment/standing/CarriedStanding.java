package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.standing.Retrospect.GrantSpan;
import dev.rung.scoring.assessment.standing.Retrospect.PersonsDecision;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
import dev.rung.scoring.assessment.standing.TierStanding.Unranked;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.lifecycle.PublishedLifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All that one assessment hands to the next.
///
/// @param tier what was earned
/// @param granted what a person granted on top of it
/// @param told what others were last told; null before the first assessment
/// @param policyVersion the policy that this tier was last held against, 0 before the first assessment
/// @param tierLostOn when a tier was last lost
/// @param churn what others were last told of churn and dormancy
public record CarriedStanding(
        TierStanding tier,
        @Nullable GrantedTier granted,
        @Nullable PublishedStanding told,
        int policyVersion,
        @Nullable LocalDate tierLostOn,
        PublishedLifecycle churn,
        Retrospect retrospect) {

    public static final CarriedStanding UNRANKED = new CarriedStanding(
            new TierStanding.Unranked(), null, null, 0, null, PublishedLifecycle.NOTHING, Retrospect.NONE);

    public CarriedStanding holding(TierStanding held) {
        return new CarriedStanding(held, granted, told, policyVersion, tierLostOn, churn, retrospect);
    }

    public CarriedStanding having(@Nullable GrantedTier instead) {
        return new CarriedStanding(tier, instead, told, policyVersion, tierLostOn, churn, retrospect);
    }

    /// In place of what was granted before, unless a person decided otherwise since.
    public CarriedStanding grant(GrantedTier given, ZoneId zone) {
        return decided(new PersonsDecision(given.since(), given.decisionId()), given, zone);
    }

    /// What was granted counts no longer, unless a person decided otherwise since.
    public CarriedStanding revoke(UUID decisionId, Instant at, ZoneId zone) {
        return decided(new PersonsDecision(at, decisionId), null, zone);
    }

    private CarriedStanding decided(PersonsDecision decision, @Nullable GrantedTier instead, ZoneId zone) {
        if (!retrospect.isNews(decision)) {
            return this;
        }
        var after = endedBy(decision.at(), zone).having(instead);
        return after.with(after.retrospect.decided(decision));
    }

    /// What happened from a moment on is known otherwise than before.
    public CarriedStanding changedFrom(Instant from) {
        return with(retrospect.changed(from));
    }

    /// The first thing the customer did turns out to have been earlier.
    public CarriedStanding begunEarlier(Instant thought, Instant is) {
        return switch (tier) {
            case Unranked _ -> this;
            case Held held -> holding(held.with(held.hold().begunEarlier(thought, is)));
        };
    }

    /// What was granted and still counts.
    @Nullable
    public GrantedTier granted(LocalDate today) {
        return granted == null || granted.until().isBefore(today) ? null : granted;
    }

    /// Whether the tier that others were last told of is one that was granted until then.
    public boolean isGrantOver(LocalDate today) {
        return granted != null
                && granted(today) == null
                && told != null
                && told.tier().equals(granted.tier());
    }

    /// With the end of what was granted on record, once it is over.
    public CarriedStanding withoutWhatIsOver(AssessmentDate today) {
        return granted == null || granted(today.date()) != null
                ? this
                : endedBy(Instant.MAX, today.zone()).having(null);
    }

    private CarriedStanding endedBy(Instant end, ZoneId zone) {
        if (granted == null) {
            return this;
        }
        var last = granted.until().plusDays(1).atStartOfDay(zone).toInstant();
        return with(retrospect.ended(new GrantSpan(granted.tier(), granted.since(), end.isBefore(last) ? end : last)));
    }

    private CarriedStanding with(Retrospect other) {
        return new CarriedStanding(tier, granted, told, policyVersion, tierLostOn, churn, other);
    }
}
