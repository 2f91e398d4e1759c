package dev.rung.customer.imports.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times as a file writes them. A day that is not in the calendar is none.
final class RowTimes {

    private static final List<DateTimeFormatter> ISO = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            strict("uuuu-MM-dd HH:mm[:ss]"),
            DateTimeFormatter.ISO_LOCAL_DATE);

    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;

    /// @param pattern null: ISO 8601, also with a space between date and time
    RowTimes(@Nullable String pattern, ZoneId zone) {
        this.formats = pattern == null ? ISO : List.of(strict(pattern));
        this.zone = zone;
    }

    static boolean isPattern(String pattern) {
        try {
            var day = LocalDate.of(2026, 3, 4);
            return LocalDate.parse(day.atTime(13, 0).format(strict(pattern)), strict(pattern))
                    .equals(day);
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    /// A date alone is its first moment in the zone. Empty where it is written otherwise.
    Optional<Instant> instant(String text) {
        for (var format : formats) {
            try {
                var read = format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                return Optional.of(
                        switch (read) {
                            case OffsetDateTime at -> at.toInstant();
                            case LocalDateTime at -> at.atZone(zone).toInstant();
                            default -> LocalDate.from(read).atStartOfDay(zone).toInstant();
                        });
            } catch (DateTimeException _) {
                // the next format may read it
            }
        }
        return Optional.empty();
    }

    /// The date as it is written, whatever the zone.
    Optional<LocalDate> date(String text) {
        for (var format : formats) {
            try {
                return Optional.of(LocalDate.from(format.parse(text)));
            } catch (DateTimeException _) {
                // the next format may read it
            }
        }
        return Optional.empty();
    }

    /// `yyyy` is a year of an era, which nobody writes.
    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u')).withResolverStyle(ResolverStyle.STRICT);
    }
}
