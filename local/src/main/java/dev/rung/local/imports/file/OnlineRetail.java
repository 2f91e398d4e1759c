package dev.rung.local.imports.file;

import static dev.rung.local.imports.file.OnlineRetailColumns.COUNT;
import static dev.rung.local.imports.file.OnlineRetailColumns.CUSTOMER;
import static dev.rung.local.imports.file.OnlineRetailColumns.INVOICE;
import static dev.rung.local.imports.file.OnlineRetailColumns.PRICE;
import static dev.rung.local.imports.file.OnlineRetailColumns.PRODUCT;
import static dev.rung.local.imports.file.OnlineRetailColumns.QUANTITY;
import static dev.rung.local.imports.file.OnlineRetailColumns.TIME;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads lines of the format `online-retail`. Values that many lines repeat are read once and shared.
final class OnlineRetail {

    /// The bounds of the intake: a number beyond them would make it refuse the whole invoice.
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    /// No valid number is longer, and longer ones cost time to read.
    private static final int LONGEST_NUMBER = 40;

    /// A spreadsheet has turned customer ids into decimal numbers.
    private static final Pattern NUMBER_BY_MISTAKE = Pattern.compile("(\\d+)\\.0+");

    private final DateOrder dates;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> customers = new HashMap<>();
    private final Map<String, Optional<BigDecimal>> numbers = new HashMap<>();
    private final Map<String, Optional<LocalDateTime>> times = new HashMap<>();

    /// @param dates holds for the whole file
    OnlineRetail(DateOrder dates) {
        this.dates = dates;
    }

    sealed interface Reading {

        record Understood(InvoiceLine line) implements Reading {}

        record NotUnderstood(Refusal refusal) implements Reading {}
    }

    void checkHeader(String line) {
        var header = CsvLine.of(line);
        OnlineRetailColumns.check(
                line,
                header == null
                        ? List.of()
                        : header.columns().stream().map(String::strip).toList());
    }

    /// @param number of the line in the file
    Reading read(String line, long number) {
        var row = CsvLine.of(line);
        return row == null ? refused(number, "", RefusalReason.QUOTE_LEFT_OPEN) : read(row, number);
    }

    private Reading read(CsvLine row, long number) {
        var invoice = row.column(INVOICE);
        if (row.columns().size() < COUNT) {
            return refused(number, invoice, RefusalReason.COLUMNS_MISSING);
        }
        if (invoice.isEmpty()) {
            return refused(number, invoice, RefusalReason.INVOICE_MISSING);
        }
        if (row.column(PRODUCT).isEmpty()) {
            return refused(number, invoice, RefusalReason.PRODUCT_MISSING);
        }
        var quantity = numbers.computeIfAbsent(row.column(QUANTITY), OnlineRetail::number);
        if (quantity.isEmpty()) {
            return refused(number, invoice, RefusalReason.QUANTITY_UNREADABLE);
        }
        if (!isBounded(quantity.get())) {
            return refused(number, invoice, RefusalReason.QUANTITY_OUT_OF_BOUNDS);
        }
        var price = numbers.computeIfAbsent(row.column(PRICE), OnlineRetail::number);
        if (price.isEmpty()) {
            return refused(number, invoice, RefusalReason.PRICE_UNREADABLE);
        }
        if (!isBounded(price.get())) {
            return refused(number, invoice, RefusalReason.PRICE_OUT_OF_BOUNDS);
        }
        var at = times.computeIfAbsent(row.column(TIME), dates::read);
        if (at.isEmpty()) {
            return refused(number, invoice, RefusalReason.TIME_UNREADABLE);
        }
        return new Reading.Understood(new InvoiceLine(
                number,
                shared(invoice),
                shared(row.column(PRODUCT)),
                quantity.get(),
                price.get(),
                at.get(),
                customers.computeIfAbsent(row.column(CUSTOMER), OnlineRetail::customer)));
    }

    private static Reading refused(long number, String invoice, RefusalReason reason) {
        return new Reading.NotUnderstood(new Refusal(number, invoice, reason.code()));
    }

    private String shared(String text) {
        return texts.computeIfAbsent(text, Function.identity());
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /// Checked before any arithmetic: `1E+300000000` is read at once but takes hours to multiply.
    private static boolean isBounded(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        return (long) exact.precision() - exact.scale() <= MOST_DIGITS && exact.scale() <= MOST_DECIMALS;
    }

    private static String customer(String text) {
        var mistaken = NUMBER_BY_MISTAKE.matcher(text);
        return mistaken.matches() ? mistaken.group(1) : text;
    }
}
