package dev.rung.scoring.insight;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// Writes a table as RFC 4180 has it.
final class Csv {

    /// A spreadsheet takes a cell that begins so for a formula, and would run what a stranger wrote.
    private static final String BEGINNINGS = "=+-@\t\r";

    private Csv() {}

    static String of(Table table) {
        var text = new StringWriter();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(table.columns());
            for (var row : table.rows()) {
                printer.printRecord(row.stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A text that could be a formula is given an apostrophe, by which spreadsheets know text. A number stays one, a
    /// negative one too.
    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            case Number number -> number;
            case Object other -> defused(other.toString());
        };
    }

    private static String defused(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
