package dev.rung.local.imports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/// Reads lines of the format `online-retail`. What is the same in many lines is read once and shared.
final class OnlineRetail {

    private static final int COLUMNS = 8;
    private static final List<DateTimeFormatter> TIMES = List.of(
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT),
            DateTimeFormatter.ofPattern("M/d/yyyy H:mm", Locale.ROOT));

    /// A spreadsheet once took the customers for numbers.
    private static final Pattern NUMBER_BY_MISTAKE = Pattern.compile("(\\d+)\\.0+");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, Optional<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, Optional<LocalDateTime>> times = new HashMap<>();

    sealed interface Reading {

        record Understood(Line line) implements Reading {}

        record NotUnderstood(Refusal refusal) implements Reading {}
    }

    /// @param number of the line in the file
    Reading read(CSVRecord row, long number) {
        if (row.size() < COLUMNS) {
            return not(row, number, Reason.COLUMNS_MISSING);
        }
        var quantity = numbers.computeIfAbsent(column(row, 3), OnlineRetail::number);
        var price = numbers.computeIfAbsent(column(row, 5), OnlineRetail::number);
        var at = times.computeIfAbsent(column(row, 4), OnlineRetail::time);
        if (column(row, 0).isEmpty()) {
            return not(row, number, Reason.INVOICE_MISSING);
        }
        if (column(row, 1).isEmpty()) {
            return not(row, number, Reason.PRODUCT_MISSING);
        }
        if (quantity.isEmpty()) {
            return not(row, number, Reason.QUANTITY_UNREADABLE);
        }
        if (price.isEmpty()) {
            return not(row, number, Reason.PRICE_UNREADABLE);
        }
        if (at.isEmpty()) {
            return not(row, number, Reason.TIME_UNREADABLE);
        }
        return new Reading.Understood(new Line(
                number,
                shared(column(row, 0)),
                shared(column(row, 1)),
                quantity.get(),
                price.get(),
                at.get(),
                customers.computeIfAbsent(column(row, 6), OnlineRetail::customer)));
    }

    private static Reading not(CSVRecord row, long number, Reason reason) {
        return new Reading.NotUnderstood(new Refusal(number, column(row, 0), reason.code()));
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, Function.identity());
    }

    private static String column(CSVRecord row, int index) {
        return index < row.size() ? row.get(index).strip() : "";
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> time(String text) {
        for (var format : TIMES) {
            try {
                return Optional.of(LocalDateTime.parse(text, format));
            } catch (DateTimeParseException nextOne) {
                // the file comes in two dialects
            }
        }
        return Optional.empty();
    }

    private static String customer(String text) {
        var mistaken = NUMBER_BY_MISTAKE.matcher(text);
        return mistaken.matches() ? mistaken.group(1) : text;
    }
}
