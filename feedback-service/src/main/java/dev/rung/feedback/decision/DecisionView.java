package dev.rung.feedback.decision;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.TierRef;
import dev.rung.feedback.decision.DecisionList.Item;
import dev.rung.platform.locale.CallerLanguage;
import dev.rung.platform.tiers.OvertakingDecision;
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
/// @param overtaken there where a decision made later says that another tier was held then: this one holds no longer
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
        int policyVersion,
        @JsonInclude(NON_NULL) @Nullable OvertakenBy overtaken) {

    /// @param name in the caller's language
    record TierName(String code, String name) {

        static @Nullable TierName of(@Nullable TierRef tier, CallerLanguage language) {
            return tier == null ? null : new TierName(tier.code(), language.pick(tier.names()));
        }
    }

    /// @param decisionId the decision that overtook this one
    /// @param tier the one held then, by what is known now; absent where it has no name any more
    /// @param since when it was held
    /// @param toldOn the business date of the decision that overtook this one
    /// @param cause `late-event` where something was told later than it happened; `policy`, `override` or `merge`
    ///     where that led to it
    record OvertakenBy(
            UUID decisionId,
            @JsonInclude(NON_NULL) @Nullable TierName tier,
            Instant since,
            @JsonInclude(NON_NULL) @Nullable LocalDate toldOn,

            @Schema(enumeration = {"late-event", "policy", "override", "merge"})
            String cause) {

        static @Nullable OvertakenBy of(@Nullable OvertakingDecision by, CallerLanguage language) {
            return by == null
                    ? null
                    : new OvertakenBy(
                            by.decisionId(), TierName.of(by.tier(), language), by.since(), by.toldOn(), by.cause());
        }
    }

    static DecisionView of(Item item, CallerLanguage language) {
        var decision = item.decision();
        return new DecisionView(
                decision.id(),
                decision.kind(),
                decision.counts(),
                TierName.of(decision.tier(), language),
                TierName.of(decision.before(), language),
                decision.growthValue(),
                decision.why(),
                decision.until(),
                decision.policyVersion(),
                OvertakenBy.of(item.overtaking(), language));
    }
}
