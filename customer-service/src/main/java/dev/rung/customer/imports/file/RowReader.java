package dev.rung.customer.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.platform.locale.Text;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Reads a line into its cells.
public final class RowReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private RowReader() {}

    /// @param number its line, from 1
    /// @return empty for a blank line
    public static Optional<FileRow> read(int number, byte[] line, FileLayout layout) {
        if (line.length > LineSplitter.LONGEST) {
            return Optional.of(FileRow.broken(number, FirstLineReader.tooLong()));
        }
        var text = layout.decoded(line);
        if (text.isEmpty()) {
            return Optional.of(FileRow.broken(number, FirstLineReader.notIn(layout.charset())));
        }
        if (text.get().isBlank()) {
            return Optional.empty();
        }
        if (text.get().indexOf('\0') >= 0) {
            return Optional.of(FileRow.broken(number, Text.of("reason.storable")));
        }
        return Optional.of(layout.isCsv() ? csv(number, text.get(), layout) : ndjson(number, text.get(), layout));
    }

    private static FileRow csv(int number, String text, FileLayout layout) {
        var found = CsvLine.of(text, layout.delimiter());
        if (found.isEmpty()) {
            return FileRow.broken(number, Text.of("reason.import-quotes"));
        }
        var columns = layout.columns();
        if (found.size() > columns.size()) {
            return FileRow.broken(
                    number,
                    Text.of("reason.import-too-many-cells")
                            .with("cells", found.size())
                            .with("most", columns.size()));
        }
        var cells = new LinkedHashMap<String, String>();
        for (var place = 0; place < found.size(); place++) {
            if (!found.get(place).isEmpty()) {
                cells.put(columns.get(place), found.get(place));
            }
        }
        return new FileRow(number, cells, null);
    }

    private static FileRow ndjson(int number, String text, FileLayout layout) {
        try {
            var object = JSON.readTree(number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text);
            if (!object.isObject()) {
                return FileRow.broken(number, Text.of("reason.object"));
            }
            var cells = new LinkedHashMap<String, String>();
            for (var column : layout.columns()) {
                var value = object.path(column);
                var written = value.isValueNode() ? value.asText().strip() : value.toString();
                if (!value.isMissingNode() && !value.isNull() && !written.isEmpty()) {
                    cells.put(column, written);
                }
            }
            return new FileRow(number, cells, null);
        } catch (JsonProcessingException _) {
            return FileRow.broken(number, Text.of("reason.object"));
        }
    }
}
