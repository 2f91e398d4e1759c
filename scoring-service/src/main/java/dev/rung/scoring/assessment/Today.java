package dev.rung.scoring.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// A business date of the store.
public record Today(LocalDate date, ZoneId zone) {

    public static Today at(Instant now, ZoneId zone) {
        return new Today(now.atZone(zone).toLocalDate(), zone);
    }

    /// What time alone brings about, counts from here.
    public Instant startsAt() {
        return date.atStartOfDay(zone).toInstant();
    }
}
