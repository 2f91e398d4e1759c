package dev.rung.scoring.population.scan;

import dev.rung.scoring.assessment.Assessment;
import dev.rung.scoring.assessment.program.TierProgram;
import dev.rung.scoring.assessment.value.AssessmentDate;
import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.transition.Scoring;
import java.math.BigDecimal;
import java.util.UUID;

/// One customer: the state behind the last assessment, and what the table says of it.
///
/// @param spend within the policy's window, in the store's currency
public record PopulationMember(
        UUID customerId, CustomerState state, String tier, long growthValue, long orders, BigDecimal spend) {

    /// By a policy on a day, whatever the stream told.
    public Assessment assess(TierProgram policy, AssessmentDate today) {
        return Scoring.assessment(state, policy, today);
    }
}
