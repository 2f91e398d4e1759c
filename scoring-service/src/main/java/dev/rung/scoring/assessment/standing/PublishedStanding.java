package dev.rung.scoring.assessment.standing;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The standing as the customer sees it. Comparing it with the last one that was published finds the changes.
///
/// @param tier its code
/// @param until the last day it is held if nothing more happens; null for the lowest tier
public record PublishedStanding(
        String tier, Instant since, @Nullable LocalDate until, State state) {

    /// As it is published.
    ///
    /// @param known the tier with its names
    public AssessmentEvent.Standing on(TierRef known) {
        return new AssessmentEvent.Standing(known, since, until, state.name());
    }

    /// The names are on the wire.
    public enum State {
        ACTIVE,
        AT_RISK,
        GRACE
    }
}
