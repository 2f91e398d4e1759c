package dev.rung.scoring.policy.document;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.locale.Text;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A change as people say it: 金牌门槛 8000 → 9600, Gold threshold 8000 → 9600.
final class ChangeSentences {

    private ChangeSentences() {}

    /// By BCP 47 tag.
    static Map<String, String> of(DocumentChange change, PolicyDocument before, PolicyDocument after) {
        var names = tierNames(change, before, after);
        return MessageBundles.inEach(texts -> sentence(change, names, texts));
    }

    private static String sentence(DocumentChange change, Map<String, String> names, MessageBundle texts) {
        var name = names.getOrDefault(texts.tag(), change.code());
        var what = Map.of("what", PolicyField.of(change).label().with("of", name));
        if (change.before() == null && isWhole(change.after())) {
            return texts.say("change.added", what);
        }
        if (change.after() == null && isWhole(change.before())) {
            return texts.say("change.removed", what);
        }
        return texts.say(Text.of("change.from-to")
                .with("what", PolicyField.of(change).label().with("of", name))
                .with("before", value(change.before(), texts))
                .with("after", value(change.after(), texts)));
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

    private static Object value(@Nullable JsonNode value, MessageBundle texts) {
        if (value == null || (value.isArray() && value.isEmpty())) {
            return Text.of("change.none");
        }
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isObject)) {
            return value.valueStream().map(each -> text(each, texts.tag())).collect(joining("; "));
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isTextual() ? value.asText() : value.toString();
    }

    /// In the language, or else as it is written.
    private static String text(JsonNode byTag, String tag) {
        return byTag.path(tag).asText(byTag.toString());
    }
}
