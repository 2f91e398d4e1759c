package dev.rung.customer.consent;

import dev.rung.customer.register.LanguageTag;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what a customer's wish changes.
///
/// A yes must name the text that was shown; a no needs no reason and no text, so that leaving is never harder than
/// joining. A no before any yes is recorded too.
final class ConsentPolicy {

    /// @param textVersion the text that was shown
    /// @param locale the language it was shown in
    record Wish(
            boolean granted,
            @Nullable String textVersion,
            @Nullable String locale) {}

    sealed interface Decision {

        /// The answer differs from the one before.
        record Changed() implements Decision {}

        /// Still yes, to another text: new proof, same answer.
        record Renewed() implements Decision {}

        record Unchanged() implements Decision {}

        /// A yes that does not name its text.
        record TextMissing() implements Decision {}

        /// The locale is not a language tag.
        record LocaleMalformed() implements Decision {}
    }

    /// Of customers who are one person, where another one's answer is the latest. A shop that sends an old answer
    /// again every night says nothing new: only who speaks now answers the other.
    ///
    /// @param own the last answer by this id, if there is one
    /// @param latest the answer of another id, which counts
    /// @param isOld whether the same answer as before may be an old one that is sent again
    Decision answer(Optional<Wish> own, Wish latest, Wish wish, boolean isOld) {
        var alone = decide(own, wish);
        var agree = latest.granted() == wish.granted();
        return switch (alone) {
            case Decision.Unchanged() -> agree || isOld ? alone : new Decision.Changed();
            case Decision.Renewed() -> agree ? alone : new Decision.Changed();
            case Decision.Changed(), Decision.TextMissing(), Decision.LocaleMalformed() -> alone;
        };
    }

    /// @param present the last answer, if there is one
    Decision decide(Optional<Wish> present, Wish wish) {
        if (wish.locale() != null && !LanguageTag.isOne(wish.locale())) {
            return new Decision.LocaleMalformed();
        }
        if (wish.granted() && wish.textVersion() == null) {
            return new Decision.TextMissing();
        }
        if (present.isEmpty() || present.get().granted() != wish.granted()) {
            return new Decision.Changed();
        }
        return !wish.granted() || Objects.equals(present.get().textVersion(), wish.textVersion())
                ? new Decision.Unchanged()
                : new Decision.Renewed();
    }
}
