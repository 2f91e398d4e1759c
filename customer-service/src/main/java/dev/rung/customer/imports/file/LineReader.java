package dev.rung.customer.imports.file;

import dev.rung.platform.locale.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;

/// Reads the lines after the first line of CSV, or all lines of NDJSON, in their order. It knows what a line needs of
/// those before: the columns, to which the keys of NDJSON are added as they come, and whether a quote is open.
///
/// A cell of CSV holds no line break: what looks like a row may be the rest of one. So a line that leaves a quoted cell
/// open is refused, with all lines up to the one that closes it.
public final class LineReader {

    private FileLayout layout;
    private boolean isQuoteOpen;

    /// @param isQuoteOpen whether a line before left a quote open
    public LineReader(FileLayout layout, boolean isQuoteOpen) {
        this.layout = layout;
        this.isQuoteOpen = isQuoteOpen;
    }

    public FileLayout layout() {
        return layout;
    }

    public boolean isQuoteOpen() {
        return isQuoteOpen;
    }

    /// @param number its line, from 1
    /// @return empty for a blank line
    public Optional<FileRow> read(int number, byte[] line) {
        return layout.isCsv()
                ? csv(number, line)
                : RowReader.read(number, line, layout).map(this::withNewColumns);
    }

    private Optional<FileRow> csv(int number, byte[] line) {
        var wasOpen = isQuoteOpen;
        isQuoteOpen = QuoteState.isOpenAfter(line, layout.delimiter(), wasOpen);
        if (wasOpen) {
            return Optional.of(FileRow.broken(number, Text.of("reason.import-line-break")));
        }
        return isQuoteOpen && !LineSplitter.isCut(line)
                ? Optional.of(FileRow.broken(number, Text.of("reason.import-quotes")))
                : RowReader.read(number, line, layout);
    }

    private FileRow withNewColumns(FileRow row) {
        var columns = new LinkedHashSet<>(layout.columns());
        for (var name : row.cells().keySet()) {
            if (columns.add(name)) {
                var fault = ColumnNames.fault(name, columns.size());
                if (fault.isPresent()) {
                    return FileRow.broken(row.line(), fault.get());
                }
            }
        }
        if (columns.size() > ColumnNames.MOST) {
            return FileRow.broken(row.line(), ColumnNames.tooMany());
        }
        layout = new FileLayout(layout.format(), layout.charset(), new ArrayList<>(columns), layout.delimiter());
        return row;
    }
}
