package dev.rung.scoring.stream;

import dev.rung.contracts.scoring.TierEvent.Grounds;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.PolicyTimeline;
import dev.rung.scoring.assessment.Standing;
import dev.rung.scoring.assessment.Today;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a tier would have been decided from at the moment in which it was reached, had all been known then that is
/// known now. So it is the same whatever the order of arrival.
record Hindsight(CustomerState state, PolicyTimeline policies) {

    /// Null where what was done by then does not earn this tier at this moment: persons granted it, a merge brought
    /// it, or it was renewed.
    @Nullable
    Grounds grounds(TierSpan span, ZoneId zone) {
        if (state.isTied()) {
            return null;
        }
        var then = new CustomerState(
                state.externalId(),
                state.features().upTo(span.since()),
                Standing.UNRANKED,
                state.position(),
                state.revision(),
                state.fingerprint());
        var today = Today.amid(span.since(), zone);
        var assessment = Assessor.assess(then.features(), Standing.UNRANKED, policies.at(span.since()), today);
        boolean isSame = assessment.tier().code().equals(span.tier())
                && assessment.shown().since().equals(span.since());
        return isSame ? DecidedOn.grounds(then, today, assessment) : null;
    }
}
