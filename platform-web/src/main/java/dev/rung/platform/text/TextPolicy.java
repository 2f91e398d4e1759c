package dev.rung.platform.text;

import dev.rung.platform.locale.Text;
import java.util.Optional;

/// Which text the suite can carry from a request through PostgreSQL and Kafka and back: everything but NUL, which no
/// database column holds, and half a surrogate pair, which no encoding has and which would silently become `?`.
public final class TextPolicy {

    private TextPolicy() {}

    /// @return why it cannot be carried, to be read after the field's name; empty where it can
    public static Optional<Text> flaw(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0) {
                return Optional.of(Text.of("reason.no-nul"));
            }
            if (Character.isSurrogate(unit)) {
                if (!Character.isHighSurrogate(unit)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return Optional.of(Text.of("reason.whole-characters"));
                }
                i++;
            }
        }
        return Optional.empty();
    }
}
