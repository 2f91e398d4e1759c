package dev.rung.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads percent-encoded text strictly: what is not UTF-8 has no meaning, where the JDK's decoder would write `?`.
final class PercentDecoding {

    private PercentDecoding() {}

    /// @param plusIsSpace as in a query
    /// @return empty where it cannot be decoded
    static Optional<String> decode(String text, boolean plusIsSpace) {
        var bytes = ByteBuffer.allocate(text.length() * 3);
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == '%') {
                if (i + 2 >= text.length()) {
                    return Optional.empty();
                }
                var high = Character.digit(text.charAt(i + 1), 16);
                var low = Character.digit(text.charAt(i + 2), 16);
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                bytes.put((byte) (high << 4 | low));
                i += 2;
            } else if (unit > 0x7e || unit < 0x20) {
                return Optional.empty();
            } else {
                bytes.put((byte) (unit == '+' && plusIsSpace ? ' ' : unit));
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
