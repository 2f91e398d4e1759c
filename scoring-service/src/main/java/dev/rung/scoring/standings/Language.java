package dev.rung.scoring.standings;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses among the names that a policy gives in several languages.
final class Language {

    private Language() {}

    /// By `Accept-Language`, the most wanted first: `zh` finds `zh-CN`, `en-GB` finds `en`. Nothing found: the
    /// store's own language, and failing that the first by tag.
    static String pick(Map<String, String> names, @Nullable String accepted, String storeLocale) {
        var tags = new TreeSet<>(names.keySet());
        var wanted = Stream.concat(ranges(accepted).stream(), Stream.of(new LanguageRange(storeLocale)));
        var tag = wanted.flatMap(range -> matches(range, tags)).findFirst().orElse(tags.first());
        return names.getOrDefault(tag, "");
    }

    private static Stream<String> matches(LanguageRange range, TreeSet<String> tags) {
        if (range.getRange().equals("*") || range.getWeight() == 0) {
            return Stream.empty();
        }
        var longer = Locale.filterTags(List.of(range), tags).stream();
        var shorter = Stream.ofNullable(Locale.lookupTag(List.of(range), tags));
        return Stream.concat(longer, shorter)
                .flatMap(found -> tags.stream().filter(tag -> tag.equalsIgnoreCase(found)));
    }

    private static List<LanguageRange> ranges(@Nullable String accepted) {
        try {
            return accepted == null || accepted.isBlank() ? List.of() : LanguageRange.parse(accepted);
        } catch (IllegalArgumentException _) {
            // a browser's broken header is no reason to refuse an answer
            return List.of();
        }
    }
}
