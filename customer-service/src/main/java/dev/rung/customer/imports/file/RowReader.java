package dev.rung.customer.imports.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Reads a line into its cells.
final class RowReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final int MOST_DIGITS = 60;

    private RowReader() {}

    /// @param number its line, from 1
    /// @return empty for a blank line
    static Optional<FileRow> read(int number, byte[] line, FileLayout layout) {
        if (LineSplitter.isCut(line)) {
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
        return Optional.of(layout.isCsv() ? csv(number, text.get(), layout) : ndjson(number, text.get()));
    }

    private static FileRow csv(int number, String text, FileLayout layout) {
        if (text.indexOf('\r') >= 0) {
            return FileRow.broken(number, carriageReturn());
        }
        var found = CsvLine.of(text, layout.delimiter());
        if (found.isEmpty()) {
            return FileRow.broken(number, Text.of("reason.import-quotes"));
        }
        var columns = layout.columns();
        if (found.size() != columns.size()) {
            return FileRow.broken(
                    number,
                    Text.of("reason.import-cell-count")
                            .with("cells", found.size())
                            .with("columns", columns.size()));
        }
        var cells = new LinkedHashMap<String, String>();
        for (var place = 0; place < found.size(); place++) {
            if (!found.get(place).isEmpty()) {
                cells.put(columns.get(place), found.get(place));
            }
        }
        return new FileRow(number, cells, null);
    }

    private static FileRow ndjson(int number, String text) {
        try {
            var object = JSON.readTree(number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text);
            if (!object.isObject()) {
                return FileRow.broken(number, Text.of("reason.object"));
            }
            var cells = new LinkedHashMap<String, String>();
            object.properties().forEach(field -> {
                var written = written(field.getValue());
                if (!written.isEmpty()) {
                    cells.put(field.getKey(), written);
                }
            });
            return new FileRow(number, cells, null);
        } catch (JsonProcessingException | NumberFormatException | ArithmeticException _) {
            return FileRow.broken(number, Text.of("reason.object"));
        }
    }

    static Text carriageReturn() {
        return Text.of("reason.import-carriage-return");
    }

    private static String written(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return plain(value.decimalValue());
        }
        return value.isValueNode() ? value.asText().strip() : value.toString();
    }

    /// Without an exponent; only no number of a million digits.
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
    }
}
