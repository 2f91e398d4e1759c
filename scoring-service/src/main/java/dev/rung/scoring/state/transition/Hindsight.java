package dev.rung.scoring.state.transition;

import dev.rung.contracts.scoring.Grounds;
import dev.rung.contracts.scoring.TierEvent.TierSpan;
import dev.rung.scoring.assessment.Assessor;
import dev.rung.scoring.assessment.program.ProgramTimeline;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// What a tier would have been decided from at the moment in which it was reached, had all been known then that is
/// known now. So it is the same whatever the order of arrival.
record Hindsight(CustomerState state, ProgramTimeline policies) {

    /// The sum is that of the moment. The state is that of today, for features of a moment cannot be kept:
    /// another policy is asked about it as of the business date.
    ///
    /// Null where what was done by then does not earn this tier at this moment (persons granted it, a merge
    /// brought it, it was renewed), and where another policy counted then.
    @Nullable
    Grounds grounds(TierSpan span, ZoneId zone) {
        var policy = policies.at(span.since());
        if (state.isTied() || policy.version() != policies.policy().version()) {
            return null;
        }
        var today = AssessmentDate.amid(span.since(), zone);
        var then = state.features().upTo(span.since());
        var assessment = Assessor.assess(then, CarriedStanding.UNRANKED, policy, today);
        boolean isSame = assessment.tier().code().equals(span.tier())
                && span.since().equals(assessment.shown().since());
        return isSame ? DecidedOn.grounds(state, today, assessment) : null;
    }
}
