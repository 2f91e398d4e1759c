package dev.rung.scoring.assessment.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A business date of the store.
///
/// @param caughtUp whether all behaviour up to now has arrived. Until then nobody is warned or lowered: what looks
///     like silence may be a backlog
public record AssessmentDate(LocalDate date, ZoneId zone, boolean caughtUp) {

    /// While earlier behaviour may still arrive.
    public static AssessmentDate whileCatchingUp(Instant now, ZoneId zone) {
        return new AssessmentDate(now.atZone(zone).toLocalDate(), zone, false);
    }

    public static AssessmentDate caughtUp(Instant now, ZoneId zone) {
        return new AssessmentDate(now.atZone(zone).toLocalDate(), zone, true);
    }

    /// Changes that time alone brings count from here.
    public Instant startsAt() {
        return date.atStartOfDay(zone).toInstant();
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
