package dev.rung.platform.csv;

import dev.rung.platform.locale.MessageBundle;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// How a table is handed out as a file, as RFC 4180 has it.
public final class CsvFile {

    public static final String MEDIA_TYPE = "text/csv";

    public static final MediaType CONTENT_TYPE = MediaType.valueOf("text/csv;charset=UTF-8;header=present");

    /// By which spreadsheets know UTF-8; the file begins with it.
    public static final String BYTE_ORDER_MARK = "\ufeff";

    /// A spreadsheet takes a cell that begins so for a formula, and would run what a stranger wrote.
    private static final String BEGINNINGS = "=+-@\t\r";

    private CsvFile() {}

    /// @param rows each with its cells: a text, a number, a date; null is empty
    public static String lines(List<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringWriter();
        try (var printer = CSVFormat.RFC4180.print(text)) {
            for (var row : rows) {
                printer.printRecord(row.stream().map(CsvFile::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /// The first line of a file.
    ///
    /// @param columns their codes; their names are texts `column.<code>`
    public static String heads(List<String> columns, MessageBundle texts) {
        return lines(List.of(
                columns.stream().map(column -> texts.say("column." + column)).toList()));
    }

    /// For header `Content-Disposition`. The file is called after the route and what was asked for:
    /// `rung-insight-migration-2026-01-01-2026-02-01.csv`.
    public static String disposition(UriInfo asked) {
        return disposition(asked, null);
    }

    /// @param day that the table is of, for the name where nobody asked for a day
    public static String disposition(UriInfo asked, @Nullable LocalDate day) {
        return "attachment; filename=\"" + name(asked, day) + "\"";
    }

    private static String name(UriInfo asked, @Nullable LocalDate day) {
        var path = asked.getPath().replaceAll("^/|/$", "").replace('/', '-');
        var parameters = asked.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("format"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter -> parameter.getValue().stream())
                .map(value -> "-" + value)
                .collect(Collectors.joining());
        var suffix = day == null || parameters.contains(day.toString()) ? "" : "-" + day;
        return ("rung-" + path + parameters + suffix).replaceAll("[^A-Za-z0-9._-]", "_") + ".csv";
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
}
