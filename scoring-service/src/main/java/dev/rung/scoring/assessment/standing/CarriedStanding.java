package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.standing.PastStanding.GrantSpan;
import dev.rung.scoring.assessment.standing.PastStanding.PersonsDecision;
import dev.rung.scoring.assessment.standing.TierStanding.Held;
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
/// @param policyVersion the policy of the last assessment, 0 before the first
/// @param churn what others were last told of churn and dormancy
public record CarriedStanding(
        TierStanding tier,
        @Nullable GrantedTier granted,
        @Nullable PublishedStanding told,
        int policyVersion,
        @Nullable LocalDate tierLostOn,
        PublishedLifecycle churn,
        PastStanding past) {

    public static final CarriedStanding UNRANKED = new CarriedStanding(
            new TierStanding.Unranked(), null, null, 0, null, PublishedLifecycle.NOTHING, PastStanding.NONE);

    public CarriedStanding holding(TierStanding held) {
        return new CarriedStanding(held, granted, told, policyVersion, tierLostOn, churn, past);
    }

    public CarriedStanding having(@Nullable GrantedTier instead) {
        return new CarriedStanding(tier, instead, told, policyVersion, tierLostOn, churn, past);
    }

    /// Replaces what was granted before, unless a later decision of a person is known.
    public CarriedStanding grant(GrantedTier given, ZoneId zone) {
        return decided(new PersonsDecision(given.since(), given.decisionId()), given, zone);
    }

    /// Ends what was granted, unless a later decision of a person is known.
    public CarriedStanding revoke(UUID decisionId, Instant at, ZoneId zone) {
        return decided(new PersonsDecision(at, decisionId), null, zone);
    }

    private CarriedStanding decided(PersonsDecision decision, @Nullable GrantedTier instead, ZoneId zone) {
        if (!past.isNews(decision)) {
            return this;
        }
        var after = endedBy(decision.at(), zone).having(instead);
        return after.with(after.past.decided(decision));
    }

    public CarriedStanding withoutChurn() {
        return new CarriedStanding(tier, granted, told, policyVersion, tierLostOn, churn.withoutChurn(), past);
    }

    /// Marks the past as changed from a moment on.
    public CarriedStanding changedFrom(Instant from) {
        return with(past.changed(from));
    }

    /// The customer's first event turns out to be another.
    public CarriedStanding begunEarlier(Instant assumed, Instant actual) {
        return tier instanceof Held held ? holding(held.with(held.hold().begunEarlier(assumed, actual))) : this;
    }

    /// The granted tier, while it counts.
    @Nullable
    public GrantedTier granted(LocalDate today) {
        return granted == null || granted.until().isBefore(today) ? null : granted;
    }

    /// Whether others were last told of a granted tier that is over now.
    public boolean isGrantOver(LocalDate today) {
        var over = granted == null || granted(today) != null ? null : granted.tier();
        return told != null && told.tier().equals(over);
    }

    /// Records the end of a granted tier once it is over.
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
        var earlier = end.isBefore(last) ? end : last;
        return with(past.ended(new GrantSpan(granted.tier(), granted.since(), earlier)));
    }

    private CarriedStanding with(PastStanding other) {
        return new CarriedStanding(tier, granted, told, policyVersion, tierLostOn, churn, other);
    }
}
