package dev.rung.platform.locale;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Chooses among the languages that there are, by RFC 4647.
public final class LanguagePolicy {

    /// No browser sends as much; reading one takes time that grows with the square of its length.
    private static final int LONGEST = 500;

    private LanguagePolicy() {}

    /// By `Accept-Language`, the most wanted first: `zh` finds `zh-CN`, `en-GB` finds `en`, and `zh-TW` finds
    /// `zh-CN`, since its readers understand that better than another language. Nothing found: the profile's
    /// language, then the store's, and failing that the first by tag.
    ///
    /// @param available BCP 47 tags, at least one
    public static String tag(Set<String> available, LanguageWish wish) {
        var tags = new TreeSet<>(available);
        return Stream.of(wish.accepted(), wish.profile(), wish.store())
                .flatMap(wanted -> ranges(wanted).stream())
                .flatMap(range -> matches(range, tags))
                .findFirst()
                .orElse(tags.first());
    }

    /// Whether nothing that is accepted is there, so that somebody else's word decides.
    ///
    /// @param available BCP 47 tags
    /// @param accepted as `Accept-Language` has it; null where nothing is asked
    public static boolean asksForNone(Set<String> available, @Nullable String accepted) {
        var tags = new TreeSet<>(available);
        return ranges(accepted).stream()
                .flatMap(range -> matches(range, tags))
                .findAny()
                .isEmpty();
    }

    /// All that is accepted, and after it the other language.
    ///
    /// @param tag BCP 47
    /// @return as `Accept-Language` has it
    public static String orElse(@Nullable String accepted, String tag) {
        return ranges(accepted).isEmpty() ? tag : accepted + "," + tag + ";q=0.001";
    }

    private static Stream<String> matches(LanguageRange range, TreeSet<String> tags) {
        if (range.getRange().equals("*") || range.getWeight() == 0) {
            return Stream.empty();
        }
        var longer = Locale.filterTags(List.of(range), tags).stream();
        var shorter = Stream.ofNullable(Locale.lookupTag(List.of(range), tags));
        var language = language(range.getRange());
        return Stream.concat(
                Stream.concat(longer, shorter)
                        .flatMap(found -> tags.stream().filter(tag -> tag.equalsIgnoreCase(found))),
                tags.stream().filter(tag -> language(tag).equals(language)));
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
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
