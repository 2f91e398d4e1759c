package dev.rung.customer.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// One line of CSV, which stands for itself: a quote that is left open spoils only its own line.
final class CsvLine {

    private CsvLine() {}

    /// Its cells, stripped; none where a quote is left open, or followed by something else than the next cell.
    static List<String> of(String line, char delimiter) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (var parser = CSVParser.parse(line, format)) {
            var rows = parser.getRecords();
            return rows.isEmpty()
                    ? List.of()
                    : rows.getFirst().toList().stream().map(String::strip).toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
