package dev.rung.outreach.occasion;

import dev.rung.outreach.occasion.Occasion.FeedbackReplied;
import dev.rung.outreach.occasion.Occasion.TierAtRisk;
import dev.rung.outreach.occasion.Occasion.TierInGrace;
import dev.rung.outreach.occasion.Occasion.TierLost;
import dev.rung.outreach.occasion.Occasion.TierReached;
import dev.rung.platform.locale.LanguageWish;
import dev.rung.platform.locale.MessageBundle;
import dev.rung.platform.locale.MessageBundles;
import dev.rung.platform.store.Store;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the words for an occasion: the texts `letter.<occasion>.title` and `.text` of the message bundles.
@ApplicationScoped
public class MessageTexts {

    private final Replies replies;
    private final Store store;

    MessageTexts(Replies replies, Store store) {
        this.replies = replies;
        this.store = store;
    }

    /// @param locale the reader's, as a BCP 47 tag
    /// @return nothing where what was to be told is gone
    public Uni<Optional<Letter>> of(Occasion occasion, String locale) {
        var texts = MessageBundles.in(new LanguageWish(null, locale, store.locale()));
        return switch (occasion) {
            case TierReached _, TierAtRisk _, TierInGrace _, TierLost _ ->
                Uni.createFrom().item(Optional.of(letter(occasion, texts, "")));
            case FeedbackReplied replied ->
                replies.find(replied.feedbackId(), replied.id())
                        .map(found -> found.map(reply -> letter(occasion, texts, reply.text())));
        };
    }

    /// A letter as its reader reads it: as it was written, or in their own language where that is another. Words
    /// that a person wrote are in no bundle, and stay.
    public Letter readBy(MessageBundle texts, Supplier<Occasion> occasion, Letter written) {
        return texts.tag().equals(written.language()) ? written : letter(occasion.get(), texts, written.text());
    }

    /// @param ownWords what somebody wrote, where the occasion is that they did
    private Letter letter(Occasion occasion, MessageBundle texts, String ownWords) {
        var key = "letter." + occasion.code();
        var facts = facts(occasion, new TierFacts(texts, store.currency()));
        var text = occasion instanceof FeedbackReplied ? ownWords : texts.say(key + ".text", facts);
        return new Letter(texts.tag(), texts.say(key + ".title", facts), text.strip());
    }

    private static Map<String, Object> facts(Occasion occasion, TierFacts facts) {
        return switch (occasion) {
            case TierReached reached -> facts.moved(reached.tier(), reached.before());
            case TierAtRisk risk -> facts.keeping(risk.tier(), risk.keep());
            case TierInGrace grace -> facts.keeping(grace.tier(), grace.keep());
            case TierLost lost -> facts.lost(lost.tier(), lost.before(), lost.reason());
            case FeedbackReplied _ -> Map.of();
        };
    }

    /// @param language BCP 47 tag of the language it is written in
    /// @param text plain; empty lines part its paragraphs
    public record Letter(String language, String title, String text) {}
}
