package dev.rung.benefits.catalogue.terms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The period that a quota counts for, from the shortest to the longest. Days are those of the store's zone.
public enum QuotaPeriod {
    DAY,
    MONTH,
    YEAR,
    /// For good: the quota is never renewed.
    ONCE;

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;

    /// As clients and the database read it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The first day of the period that a day lies in.
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
            case ONCE -> FIRST_DAY;
        };
    }

    /// The first day of the next period; empty where there is none.
    public Optional<LocalDate> next(LocalDate day) {
        return switch (this) {
            case DAY -> Optional.of(day.plusDays(1));
            case MONTH -> Optional.of(start(day).plusMonths(1));
            case YEAR -> Optional.of(start(day).plusYears(1));
            case ONCE -> Optional.empty();
        };
    }

    public static Optional<QuotaPeriod> of(String code) {
        return Arrays.stream(values())
                .filter(period -> period.code().equals(code))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(QuotaPeriod::code).toList();
    }
}
