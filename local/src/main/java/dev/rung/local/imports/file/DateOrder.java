package dev.rung.local.imports.file;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// How a file writes dates with slashes. One order holds for the whole file: `3/4/2011` alone does not say which.
public enum DateOrder {
    MONTH_DAY("M/d/uuuu H:mm"),
    DAY_MONTH("d/M/uuuu H:mm");

    private static final DateTimeFormatter ISO = strict("uuuu-MM-dd HH:mm:ss");

    private final DateTimeFormatter slashes;

    DateOrder(String slashes) {
        this.slashes = strict(slashes);
    }

    /// Nothing where there is no such day or time.
    public Optional<LocalDateTime> read(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, text.indexOf('/') < 0 ? ISO : slashes));
        } catch (DateTimeParseException noSuchTime) {
            return Optional.empty();
        }
    }

    /// As an option of the command names it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
