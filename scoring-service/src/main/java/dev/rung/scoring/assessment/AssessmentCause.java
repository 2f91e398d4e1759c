package dev.rung.scoring.assessment;

import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;

/// The cause of an assessment.
///
/// @param at when it happened
/// @param loss the reason if a tier is lost that neither the calendar nor a policy takes
public record AssessmentCause(Instant at, LossReason loss) {

    static AssessmentCause of(AssessmentDate today) {
        return new AssessmentCause(today.startsAt(), LossReason.OVERRIDE_END);
    }
}
