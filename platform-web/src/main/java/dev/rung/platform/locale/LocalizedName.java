package dev.rung.platform.locale;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/// A fact of a text that is called differently in each language, as a tier is.
///
/// @param byTag the name by BCP 47 tag, at least one
@RegisterForReflection
public record LocalizedName(Map<String, String> byTag) {

    public LocalizedName {
        byTag = Map.copyOf(byTag);
    }

    /// @param code the name where no language has one
    public static LocalizedName of(Map<String, String> byTag, String code) {
        return new LocalizedName(byTag.isEmpty() ? Map.of("und", code) : byTag);
    }

    String in(String tag) {
        var found = LanguagePolicy.tag(byTag.keySet(), new LanguageWish(tag, null, "en"));
        return byTag.getOrDefault(found, "");
    }
}
