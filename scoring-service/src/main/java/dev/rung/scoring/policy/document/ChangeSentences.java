package dev.rung.scoring.policy.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A change as people say it: 金牌门槛 8000 → 9600, Gold threshold 8000 → 9600.
final class ChangeSentences {

    private ChangeSentences() {}

    static BilingualSentence of(DocumentChange change, PolicyDocument before, PolicyDocument after) {
        var label = PolicyField.of(change).label();
        var names = tierNames(change, before, after);
        var zh = label.zh().formatted(names.getOrDefault("zh-CN", change.code()));
        var en = label.en().formatted(names.getOrDefault("en", change.code()));
        if (change.before() == null && isWhole(change.after())) {
            return new BilingualSentence("新增" + zh, "New: " + en);
        }
        if (change.after() == null && isWhole(change.before())) {
            return new BilingualSentence("移除" + zh, "Removed: " + en);
        }
        return new BilingualSentence(
                zh + " " + value(change.before(), "无") + " → " + value(change.after(), "无"),
                en + " " + value(change.before(), "none") + " → " + value(change.after(), "none"));
    }

    /// As the tier is called afterwards; one that is gone, as it was called. Empty for what is no tier.
    private static Map<String, String> tierNames(DocumentChange change, PolicyDocument before, PolicyDocument after) {
        var isAboutTier = change.path().startsWith("ladder[") || change.path().startsWith("refresh.thresholds[");
        return Stream.of(after, before)
                .filter(_ -> isAboutTier)
                .flatMap(document -> document.ladder().stream())
                .filter(tier -> tier.code().equals(change.code()))
                .map(DocumentTier::names)
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean isWhole(@Nullable JsonNode value) {
        return value != null && value.isObject();
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
