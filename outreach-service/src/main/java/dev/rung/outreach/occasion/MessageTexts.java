package dev.rung.outreach.occasion;

import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.occasion.Occasion.TierAtRisk;
import dev.rung.outreach.occasion.Occasion.TierInGrace;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.platform.store.Store;
import io.quarkus.qute.Engine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the words for an occasion. Templates are under `templates/<occasion>/<language>`; a variable that a
/// template names and nobody gives is an error, never a gap in the text.
@ApplicationScoped
public class MessageTexts {

    private final Engine templates;
    private final Replies replies;
    private final Store store;

    MessageTexts(Engine templates, Replies replies, Store store) {
        this.templates = templates;
        this.replies = replies;
        this.store = store;
    }

    /// @param locale the reader's, as a BCP 47 tag
    /// @return nothing where what was to be told is gone
    public Uni<Optional<Letter>> of(Occasion occasion, String locale) {
        var language = TemplateLanguage.nearest(new ReaderLanguage(null, locale), store.locale());
        return switch (occasion) {
            case TierReached _, TierAtRisk _, TierInGrace _, TierLost _ ->
                Uni.createFrom().item(Optional.of(letter(occasion, language, "")));
            case FeedbackReplied replied ->
                replies.find(replied.feedbackId(), replied.id())
                        .map(found -> found.map(reply -> letter(occasion, language, reply.text())));
        };
    }

    /// A letter as its reader reads it: as it was written, or in their own language where that is another. What
    /// somebody wrote themselves is in no template, and stays.
    public Letter readBy(ReaderLanguage reader, Supplier<Occasion> occasion, Letter written) {
        var language = TemplateLanguage.nearest(reader, store.locale());
        return language.tag().equals(written.language()) ? written : letter(occasion.get(), language, written.text());
    }

    /// @param ownWords what somebody wrote, where the occasion is that they did
    private Letter letter(Occasion occasion, TemplateLanguage language, String ownWords) {
        var told = facts(occasion, new TierFacts(language, store.currency()), ownWords);
        return new Letter(
                language.tag(), part(occasion, language, "title", told), part(occasion, language, "text", told));
    }

    private static Map<String, Object> facts(Occasion occasion, TierFacts facts, String ownWords) {
        return switch (occasion) {
            case TierReached reached -> facts.moved(reached.tier(), reached.before());
            case TierAtRisk risk -> facts.keeping(risk.tier(), risk.keep());
            case TierInGrace grace -> facts.keeping(grace.tier(), grace.keep());
            case TierLost lost -> facts.lost(lost.tier(), lost.before(), lost.reason());
            case FeedbackReplied _ -> Map.of("text", ownWords);
        };
    }

    private String part(Occasion occasion, TemplateLanguage language, String part, Map<String, ?> facts) {
        var template = templates.getTemplate("%s/%s/%s.txt".formatted(occasion.code(), language.tag(), part));
        return template.render(facts).strip();
    }

    /// @param language BCP 47 tag of the language it is written in
    /// @param text plain; empty lines part its paragraphs
    public record Letter(String language, String title, String text) {}
}
