package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.standing.TierStanding.Hold;
import java.time.LocalDate;

/// How a tier was reached, as long as what is told late may date it anew or undo it: to the end of its cycle.
///
/// @param from what was held before
/// @param begun the day on which the customer was last found without any climb. What was done before a cycle that was
///     still open then leads to no tier: nobody was there to end it in time
public record Upgrade(Hold from, LocalDate begun) {}
