package dev.rung.customer.imports.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Times as a file writes them. A day that is not in the calendar is none.
final class RowTimes {

    private static final List<DateTimeFormatter> ISO = List.of(
            DateTimeFormatter.ISO_OFFSET_DATE_TIME,
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            strict("uuuu-MM-dd HH:mm[:ss]"),
            DateTimeFormatter.ISO_LOCAL_DATE);

    /// One of another century: a year of two digits would be of this one.
    private static final List<OffsetDateTime> SAMPLES = List.of(
            OffsetDateTime.parse("2026-09-04T13:06:07+08:00"),
            OffsetDateTime.parse("2026-09-04T01:06:07-03:30"),
            OffsetDateTime.parse("1985-11-23T01:06:07+08:00"));

    private final List<DateTimeFormatter> formats;
    private final ZoneId zone;

    /// @param pattern null: ISO 8601, also with a space between date and time
    RowTimes(@Nullable String pattern, ZoneId zone) {
        this.formats = pattern == null ? ISO : List.of(strict(pattern));
        this.zone = zone;
    }

    /// Whether a time that is written in the pattern comes back as it was: `hh` without `a` would lose half of
    /// the day.
    static boolean isPattern(String pattern) {
        try {
            var format = strict(pattern);
            return SAMPLES.stream().allMatch(sample -> comesBack(sample, format));
        } catch (IllegalArgumentException | DateTimeException _) {
            return false;
        }
    }

    private static boolean comesBack(OffsetDateTime sample, DateTimeFormatter format) {
        var written = sample.format(format);
        var read = read(written, format);
        return LocalDate.from(read).equals(sample.toLocalDate())
                && format.format(read).equals(written);
    }

    private static TemporalAccessor read(String text, DateTimeFormatter format) {
        return format.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    }

    /// A date alone is its first moment in the zone. Empty where it is written otherwise.
    Optional<Instant> instant(String text) {
        for (var format : formats) {
            try {
                return Optional.of(
                        switch (read(text, format)) {
                            case OffsetDateTime at -> at.toInstant();
                            case LocalDateTime at -> at.atZone(zone).toInstant();
                            case TemporalAccessor day ->
                                LocalDate.from(day).atStartOfDay(zone).toInstant();
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

    /// `yyyy` is a year of an era, which nobody writes. Names of months are English, whatever the machine's language.
    private static DateTimeFormatter strict(String pattern) {
        var years = new StringBuilder();
        var isQuoted = false;
        for (var letter : pattern.toCharArray()) {
            isQuoted ^= letter == '\'';
            years.append(letter == 'y' && !isQuoted ? 'u' : letter);
        }
        return DateTimeFormatter.ofPattern(years.toString(), Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
