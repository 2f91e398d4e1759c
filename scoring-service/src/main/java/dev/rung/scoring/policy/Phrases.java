package dev.rung.scoring.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A change as people say it: 金牌门槛 8000 → 9600, Gold threshold 8000 → 9600.
final class Phrases {

    private Phrases() {}

    /// Tiers are called as they are called afterwards; one that is gone, as it was called.
    static Sentence of(Change change, Document before, Document after) {
        var label = Labels.of(change);
        var names = names(change, before, after);
        var zh = label.zh().formatted(names.zh());
        var en = label.en().formatted(names.en());
        boolean whole = change.steps().getLast().startsWith("[");
        if (whole && change.before() == null) {
            return new Sentence("新增" + zh, "New: " + en);
        }
        if (whole && change.after() == null) {
            return new Sentence("移除" + zh, "Removed: " + en);
        }
        return new Sentence(
                zh + " " + value(change.before(), "无") + " → " + value(change.after(), "无"),
                en + " " + value(change.before(), "none") + " → " + value(change.after(), "none"));
    }

    private static Sentence names(Change change, Document before, Document after) {
        var code = change.code();
        if (!change.subject().startsWith("ladder") && !change.subject().startsWith("refresh")) {
            return new Sentence(code, code);
        }
        var names = after.ladder()
                .find(code)
                .or(() -> before.ladder().find(code))
                .map(Ladder.Rung::names)
                .orElse(Map.of());
        return new Sentence(names.getOrDefault("zh-CN", code), names.getOrDefault("en", code));
    }

    private static String value(@Nullable JsonNode value, String none) {
        if (value == null) {
            return none;
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isTextual() ? value.asText() : value.toString();
    }
}
