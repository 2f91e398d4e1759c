package dev.rung.scoring.stream;

import dev.rung.scoring.assessment.TierStanding;
import dev.rung.scoring.features.Features;

/// What the stream remembers of one customer.
///
/// @param externalId as the last behaviour gave it, for whoever assesses without one
record CustomerState(String externalId, Features features, TierStanding.Active standing) {}
