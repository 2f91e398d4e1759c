package dev.rung.local.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.jspecify.annotations.Nullable;

/// One line of a file as the columns it is made of. Each line stands for itself: a quote that is left open spoils
/// only its own line.
record CsvLine(List<String> columns) {

    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setTrailingData(true).get();

    /// Null where a quote is left open.
    static @Nullable CsvLine of(String line) {
        try (var parser = CSVParser.parse(line, CSV)) {
            var rows = parser.getRecords();
            return new CsvLine(rows.isEmpty() ? List.of() : rows.getFirst().toList());
        } catch (IOException | UncheckedIOException quoteLeftOpen) {
            return null;
        }
    }

    /// Stripped; empty where the line is too short.
    String column(int index) {
        return index < columns.size() ? columns.get(index).strip() : "";
    }
}
