package dev.rung.scoring.population.recount;

import dev.rung.contracts.scoring.AssessmentEvent.Position;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The range of one partition's offsets that Kafka retains.
///
/// @param from the offset of the first record kept; 0: nothing was ever deleted
/// @param keptSince when that record was taken in; null where it was deleted meanwhile, or there is none
/// @param end the offset behind the last one
record RetainedRange(long from, @Nullable Instant keptSince, long end) {

    boolean reaches(Position position) {
        return position.offset() < end;
    }

    /// Whether all of a customer's records are on it. Nothing is taken in before it occurs, but for
    /// clocks that are ahead: whose first behaviour occurred after the oldest record was taken in lost
    /// nothing with those deleted.
    boolean hasAllSince(Instant firstEventAt, Duration tolerance) {
        return from == 0 || (keptSince != null && firstEventAt.isAfter(keptSince.plus(tolerance)));
    }
}
