package dev.rung.feedback.decision;

import dev.rung.contracts.TierRef;
import dev.rung.platform.locale.CallerLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A decision about a customer's tier, with the fields, kinds and dates that the history of their standing has.
///
/// @param decisionId what an appeal names
/// @param occurredAt from when on it counts, by all that is known now
/// @param tier the one held since then
/// @param before the one held until then; there where the tier was reached or lost
/// @param growthValue of the day from which it counts; absent where the decision was made later than that, and
///     where it is about no sum
/// @param why a code, where the kind alone does not say it: what else than behaviour a tier was reached by
///     (`policy`, `override`, `merge`), why one was lost
/// @param until the last day that the decision speaks of
record DecisionView(
        UUID decisionId,

        @Schema(enumeration = {"reached", "lost", "at-risk", "in-grace", "kept"})
        String kind,

        Instant occurredAt,
        @Nullable TierName tier,
        @Nullable TierName before,
        @Nullable Long growthValue,
        @Nullable String why,
        @Nullable LocalDate until,
        int policyVersion) {

    /// @param name in the caller's language
    record TierName(String code, String name) {

        static @Nullable TierName of(@Nullable TierRef tier, CallerLanguage language) {
            return tier == null ? null : new TierName(tier.code(), language.pick(tier.names()));
        }
    }

    static DecisionView of(Decision decision, CallerLanguage language) {
        return new DecisionView(
                decision.id(),
                decision.kind(),
                decision.counts(),
                TierName.of(decision.tier(), language),
                TierName.of(decision.before(), language),
                decision.growthValue(),
                decision.why(),
                decision.until(),
                decision.policyVersion());
    }
}
