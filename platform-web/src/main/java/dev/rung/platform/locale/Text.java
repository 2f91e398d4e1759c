package dev.rung.platform.locale;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text that somebody will read, before it is known in which language.
///
/// @param key in the message bundles
/// @param facts that the text names; one that is a `Text` itself is told in the same language, and a [LocalizedName] by
/// its name in it. `values`, `keys`,
/// `size` and `empty` are no names for one: to Qute they are properties of the map
@RegisterForReflection
public record Text(String key, Map<String, Object> facts) {

    public Text {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public static Text of(String key) {
        return new Text(key, Map.of());
    }

    /// A text in one language only, shown as it is.
    public static Text verbatim(String text) {
        return of("verbatim").with("text", text);
    }

    public Text with(String fact, Object value) {
        var more = new LinkedHashMap<>(facts);
        more.put(fact, value);
        return new Text(key, more);
    }

    /// In English, for logs and exceptions.
    @Override
    public String toString() {
        return MessageBundles.english().say(this);
    }
}
