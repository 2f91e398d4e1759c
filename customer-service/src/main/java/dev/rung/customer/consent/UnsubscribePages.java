package dev.rung.customer.consent;

import dev.rung.platform.store.Store;
import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages that a link to unsubscribe leads to. They name nobody: a link may be passed on.
@ApplicationScoped
class UnsubscribePages {

    /// What the pages are written in, by language code; the first is for whom nothing else fits.
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    private final Engine templates;
    private final Store store;

    UnsubscribePages(Engine templates, Store store) {
        this.templates = templates;
        this.store = store;
    }

    /// @param channel that would be unsubscribed
    String question(String language, String channel) {
        return page(language, "question", Map.of("channel", channel));
    }

    String confirmation(String language) {
        return page(language, "confirmation", Map.of());
    }

    /// The first language that there is a page in: of those the browser asks for, then the customer's, then the
    /// store's.
    ///
    /// @param customers nothing for one who is not there any more
    String language(List<Locale> asked, Optional<String> customers) {
        var profiles = Stream.concat(customers.stream(), Stream.of(store.locale()));
        return Stream.concat(asked.stream(), profiles.map(Locale::forLanguageTag))
                .flatMap(reader -> LANGUAGES.stream().filter(tag -> isIn(tag, reader)))
                .findFirst()
                .orElse(LANGUAGES.getFirst());
    }

    private static boolean isIn(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getLanguage().equals(reader.getLanguage());
    }

    private String page(String language, String name, Map<String, ?> facts) {
        return templates
                .getTemplate("unsubscribe/%s/%s.html".formatted(language, name))
                .render(facts);
    }
}
