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

/// The grounds of a tier at the moment it was reached, by all that is known now. So they do not
/// depend on the order of arrival.
record TierGrounds(CustomerState state, ProgramTimeline policies) {

    /// The sums are those of the moment. The state is today's, because features of a moment cannot be stored:
    /// another policy is asked about it as of the business date.
    ///
    /// Null if the behaviour by then does not earn this tier at this moment (it was granted, came by a merge or
    /// was renewed), and if another policy was in force then.
    @Nullable
    Grounds grounds(TierSpan span, ZoneId zone) {
        var policy = policies.at(span.since());
        if (state.isTied() || policy.version() != policies.policy().version()) {
            return null;
        }
        var today = AssessmentDate.whileCatchingUp(span.since(), zone);
        var then = state.features().upTo(span.since());
        var assessment = Assessor.assess(then, CarriedStanding.UNRANKED, policy, today);
        boolean isSame = assessment.tier().code().equals(span.tier())
                && span.since().equals(assessment.shown().since());
        return isSame ? DecisionGrounds.grounds(state, today, assessment) : null;
    }
}
