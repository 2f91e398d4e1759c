package dev.rung.platform.locale;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.annotations.RegisterResources;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/// The texts in every language that there is a file for. Each module on the class path brings its own
/// `messages/<ISO 639 code>.properties`, in UTF-8.
@RegisterResources(globs = "messages/*.properties")
public final class MessageBundles {

    private static final String FALLBACK = "en";

    private static final MessageBundles ALL = read();

    private final SortedMap<String, MessageBundle> byTag;

    private MessageBundles(SortedMap<String, MessageBundle> byTag) {
        this.byTag = byTag;
    }

    /// BCP 47 tags.
    public static Set<String> languages() {
        return Collections.unmodifiableSet(ALL.byTag.keySet());
    }

    /// @param tag one of [#languages()]
    public static MessageBundle in(String tag) {
        return Objects.requireNonNull(ALL.byTag.get(tag), tag);
    }

    public static MessageBundle english() {
        return in(FALLBACK);
    }

    /// In the first language that there is: of those accepted, the profile's, the store's.
    public static MessageBundle in(LanguageWish wish) {
        return in(LanguagePolicy.tag(languages(), wish));
    }

    /// As above, where nothing is known of a profile.
    ///
    /// @param accepted `Accept-Language`
    public static MessageBundle accepted(@Nullable String accepted) {
        var store = ConfigProvider.getConfig().getValue("rung.store.locale", String.class);
        return in(new LanguageWish(accepted, null, store));
    }

    /// The same in every language, by BCP 47 tag.
    public static Map<String, String> inEach(Function<MessageBundle, String> text) {
        return ALL.byTag.entrySet().stream()
                .collect(
                        toMap(Map.Entry::getKey, entry -> text.apply(entry.getValue()), (one, _) -> one, TreeMap::new));
    }

    /// Asks for every language there might be, since a class path, and a native image
    /// above all, cannot be listed.
    private static MessageBundles read() {
        var fallback = new MessageBundle(BundleFiles.texts(FALLBACK), null);
        var byTag = new TreeMap<>(Map.of(fallback.tag(), fallback));
        Stream.of(Locale.getISOLanguages())
                .filter(code -> !code.equals(FALLBACK))
                .map(BundleFiles::texts)
                .filter(texts -> !texts.isEmpty())
                .map(texts -> new MessageBundle(texts, fallback))
                .forEach(bundle -> byTag.put(bundle.tag(), bundle));
        return new MessageBundles(byTag);
    }
}
