package dev.rung.platform.locale;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses among texts that say the same in several languages, by RFC 4647.
public final class LanguagePolicy {

    /// No browser sends as much; reading one takes time that grows with the square of its length.
    private static final int LONGEST = 500;

    private LanguagePolicy() {}

    /// By `Accept-Language`, the most wanted first: `zh` finds `zh-CN`, `en-GB` finds `en`. Nothing found: the
    /// profile's
    /// language, then the store's, and failing that the first by tag.
    ///
    /// @param texts by BCP 47 tag
    /// @param profile of the customer who asks; null for others
    public static String pick(
            Map<String, String> texts, @Nullable String accepted, @Nullable String profile, String store) {
        var tags = new TreeSet<>(texts.keySet());
        var wanted = Stream.of(ranges(accepted), ranges(profile), ranges(store)).flatMap(List::stream);
        var tag = wanted.flatMap(range -> matches(range, tags)).findFirst().orElse(tags.first());
        return texts.getOrDefault(tag, "");
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

    private static List<LanguageRange> ranges(@Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .filter(given -> !given.isBlank() && given.length() <= LONGEST)
                    .map(LanguageRange::parse)
                    .orElse(List.of());
        } catch (IllegalArgumentException _) {
            // a browser's broken header is no reason to refuse an answer
            return List.of();
        }
    }
}
