package dev.rung.scoring.assessment.standing;

import dev.rung.scoring.assessment.standing.TierStanding.Held;
import org.jspecify.annotations.Nullable;

/// @param loss why the tier is lower than before; null where it is not
public record TierTransition(Held next, @Nullable LossReason loss) {}
