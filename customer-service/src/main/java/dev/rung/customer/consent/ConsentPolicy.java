package dev.rung.customer.consent;

import dev.rung.customer.register.LanguageTag;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides what a customer's wish changes.
///
/// A yes must say to which text; a no needs no reason and no text, so that leaving is never harder than joining. A no
/// before any yes is kept too: it was said.
final class ConsentPolicy {

    /// @param textVersion the text that was shown
    /// @param locale the language it was shown in
    record Wish(
            boolean granted,
            @Nullable String textVersion,
            @Nullable String locale) {}

    sealed interface Decision {

        /// The answer is another than before.
        record Changed() implements Decision {}

        /// Still yes, to another text: new proof, same answer.
        record Renewed() implements Decision {}

        record Unchanged() implements Decision {}

        /// A yes that does not say to what.
        record TextMissing() implements Decision {}

        /// In a language that is none.
        record LocaleMalformed() implements Decision {}
    }

    /// @param present what was last said, if anything
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
