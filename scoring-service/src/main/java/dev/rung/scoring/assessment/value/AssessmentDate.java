package dev.rung.scoring.assessment.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A business date of the store.
///
/// @param settled whether all that was done up to now is in. While behaviour is still being taken in, perhaps late
///     and out of order, nobody is warned, lowered or missed: what looks like silence may be a backlog
public record AssessmentDate(LocalDate date, ZoneId zone, boolean settled) {

    /// Amid behaviour that is being taken in.
    public static AssessmentDate amid(Instant now, ZoneId zone) {
        return new AssessmentDate(now.atZone(zone).toLocalDate(), zone, false);
    }

    public static AssessmentDate settled(Instant now, ZoneId zone) {
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
