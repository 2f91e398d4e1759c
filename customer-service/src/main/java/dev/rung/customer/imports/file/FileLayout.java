package dev.rung.customer.imports.file;

import dev.rung.platform.locale.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// How the lines of a file are to be read.
///
/// @param format `csv` or `ndjson`
/// @param charset `UTF-8` or `GB18030`, which GBK is a part of
/// @param delimiter between the cells of CSV
public record FileLayout(String format, String charset, List<String> columns, char delimiter) {

    public static final String CSV = "csv";

    /// The first line as it is understood, or why the file cannot be read at all.
    public sealed interface FirstLine {

        record Understood(FileLayout layout) implements FirstLine {}

        record Unreadable(Text reason) implements FirstLine {}
    }

    boolean isCsv() {
        return format.equals(CSV);
    }

    Optional<String> decoded(byte[] line) {
        return decoded(line, charset);
    }

    /// Empty where the bytes are in another charset.
    static Optional<String> decoded(byte[] line, String charset) {
        try {
            return Optional.of(Charset.forName(charset)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
