package dev.rung.scoring.insight;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// A report as rows and columns.
///
/// @param columns their names, the same in every language, so that a sheet's formulas survive a change of it
/// @param rows each with a cell per column: a text, a number, a date; null is empty
record ReportTable(List<String> columns, List<List<@Nullable Object>> rows) {

    /// A spreadsheet takes a cell that begins so for a formula, and would run what a stranger wrote.
    private static final String BEGINNINGS = "=+-@\t\r";

    static ReportTable of(String... columns) {
        return new ReportTable(List.of(columns), new ArrayList<>());
    }

    ReportTable row(@Nullable Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /// As RFC 4180 has it.
    String csv() {
        var text = new StringWriter();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            printer.printRecord(columns);
            for (var row : rows) {
                printer.printRecord(row.stream().map(ReportTable::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// A text that could be a formula is given an apostrophe, by which spreadsheets know text. A number stays
    /// one, a negative one too.
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

    /// A report that can be shown as a table. Its field `definitions` says where each of its figures is defined.
    interface Tabular {

        ReportTable table();

        /// Links from figures to their definitions: `lossRate` is defined at `#loss-rate`. One that is called
        /// otherwise than its definition is named with it: `orders=period-orders`.
        static Map<String, String> links(String... figures) {
            var links = new LinkedHashMap<String, String>();
            for (var figure : figures) {
                var named = figure.split("=", 2);
                var definition = named.length == 2
                        ? named[1]
                        : figure.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
                links.put(named[0], "/api/v1/insight/definitions#" + definition);
            }
            return links;
        }
    }
}
