package dev.rung.scoring.assessment;

import dev.rung.scoring.assessment.TierStanding.Held;
import org.jspecify.annotations.Nullable;

/// @param loss why the tier is lower than before; null where it is not
record TierTransition(Held next, @Nullable LossReason loss) {}
