package dev.rung.local.imports;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Moves a file's times by whole days, and from the shop's local time to instants.
///
/// The time of day stays as the shop's clock showed it, also across a change to or from summer time; so two events are
/// as many calendar days apart as they were.
///
/// @param zone of the file's times
record Shift(long days, ZoneId zone) {

    static Shift none(ZoneId zone) {
        return new Shift(0, zone);
    }

    /// The shift after which the last event falls on `yesterday` as the store's calendar sees it; on the day before
    /// where no shift leads to that day, because summer time ends on it.
    ///
    /// @param store the zone that decides what day it is
    static Shift toYesterday(LocalDateTime last, ZoneId zone, ZoneId store, LocalDate yesterday) {
        var about = new Shift(DAYS.between(dateOf(last, none(zone), store), yesterday), zone);
        // summer time may carry the last event over the store's midnight
        var shift = new Shift(about.days + DAYS.between(dateOf(last, about, store), yesterday), zone);
        return dateOf(last, shift, store).isAfter(yesterday) ? new Shift(shift.days - 1, zone) : shift;
    }

    Instant apply(LocalDateTime at) {
        return at.plusDays(days).atZone(zone).toInstant();
    }

    private static LocalDate dateOf(LocalDateTime at, Shift shift, ZoneId store) {
        return LocalDate.ofInstant(shift.apply(at), store);
    }
}
