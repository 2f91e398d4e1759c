package dev.rung.scoring.assessment;

import java.time.Instant;

/// What an assessment is made upon.
///
/// @param at when that was
/// @param loss why a tier is lost that no calendar and no policy takes
public record AssessmentCause(Instant at, Loss loss) {

    static AssessmentCause of(Today today) {
        return new AssessmentCause(today.startsAt(), Loss.OVERRIDE_END);
    }
}
