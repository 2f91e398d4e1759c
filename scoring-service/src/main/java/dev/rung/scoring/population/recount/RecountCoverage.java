package dev.rung.scoring.population.recount;

import dev.rung.scoring.state.CustomerState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// Of whom the log can tell all.
///
/// @param log by partition
/// @param tolerance how far ahead a clock may be whose behaviour is accepted
/// @param horizon the first business date that the stream remembers for sure
record RecountCoverage(Map<Integer, RetainedRange> log, Duration tolerance, LocalDate horizon, ZoneId zone) {

    /// Not of whose first records are deleted, and not of who did something before the horizon: how much of that
    /// is remembered depends on the day on which it was taken in. Nor of who was merged with others: what an
    /// undone merge leaves behind is in no log of behaviour.
    boolean covers(CustomerState stored) {
        var stretch = log.get(stored.position().partition());
        return stretch != null
                && !stored.isTied()
                && stretch.reaches(stored.position())
                && stretch.hasAllSince(stored.features().firstEventAt(), tolerance)
                && remembers(stored);
    }

    private boolean remembers(CustomerState stored) {
        return !stored.features().firstSeenOn(zone).isBefore(horizon);
    }
}
