package dev.rung.platform.locale;

import dev.rung.platform.store.Store;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The language of this request's answer. A door that knows whose profile it is about says so with [#profile(String)].
/// It is found once for all texts that there are in the same languages: an answer may have hundreds.
@RequestScoped
public class CallerLanguage {

    private final HttpHeaders headers;
    private final Store store;
    private @Nullable String profile;
    private @Nullable String spoken;
    private final Map<Set<String>, String> found = new HashMap<>();

    public CallerLanguage(HttpHeaders headers, Store store) {
        this.headers = headers;
        this.store = store;
    }

    /// @param locale BCP 47 tag of the customer who asks
    public CallerLanguage profile(String locale) {
        this.profile = locale;
        found.clear();
        return this;
    }

    public MessageBundle texts() {
        return MessageBundles.in(tag(MessageBundles.languages()));
    }

    /// @param texts the same in several languages, by BCP 47 tag
    public String pick(Map<String, String> texts) {
        return texts.getOrDefault(tag(texts.keySet()), "");
    }

    public LanguageWish wish() {
        return new LanguageWish(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE), profile, store.locale());
    }

    /// The language that something of the answer is in; empty while nothing is.
    Optional<String> spoken() {
        return Optional.ofNullable(spoken);
    }

    private String tag(Set<String> available) {
        spoken = found.computeIfAbsent(available, tags -> LanguagePolicy.tag(tags, wish()));
        return spoken;
    }
}
