package dev.rung.scoring.assessment;

import dev.rung.scoring.assessment.standing.LossReason;
import dev.rung.scoring.assessment.value.AssessmentDate;
import java.time.Instant;

/// What an assessment is made upon.
///
/// @param at when that was
/// @param loss why a tier is lost that no calendar and no policy takes
public record AssessmentCause(Instant at, LossReason loss) {

    static AssessmentCause of(AssessmentDate today) {
        return new AssessmentCause(today.startsAt(), LossReason.OVERRIDE_END);
    }
}
