package dev.rung.scoring.explanation;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.explanation.Finding.Forgotten;
import dev.rung.scoring.explanation.Finding.Founded;
import dev.rung.scoring.explanation.Finding.Undecided;
import dev.rung.scoring.explanation.Finding.Unfounded;
import dev.rung.scoring.standings.StandingView.Component;
import dev.rung.scoring.standings.StandingView.Keep;
import dev.rung.scoring.standings.StandingView.Next;
import dev.rung.scoring.standings.StandingView.Rfm;
import dev.rung.scoring.standings.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why a customer stood where they stood. The components' points sum exactly to the growth value.
///
/// @param policy `then` or `now`, as asked
/// @param policyVersion the one that came to this; absent where it is not known which counted
/// @param known whether the sum is; where not, what was not kept is absent and what is there is as recorded
/// @param decision that set or kept the tier; absent where nothing had been decided
/// @param tier by that policy
/// @param sentences the same for a person to read, in the caller's language
record Explanation(
        UUID customerId,
        String externalId,
        Instant asOf,
        String policy,
        @Nullable Integer policyVersion,
        boolean known,
        @Nullable Decided decision,
        @Nullable Tier tier,
        @Nullable Long growthValue,
        @Nullable List<Component> components,
        @Nullable Rfm rfm,
        @Nullable Next next,
        @Nullable Keep keep,
        List<String> sentences) {

    /// @param decisionId as in the history, and what an appeal names
    /// @param kind `reached`, `lost`, `at-risk`, `in-grace` or `kept`
    /// @param why in the words of the history: why a tier was lost (`cycle-end`, `refund`, `correction`, `policy`,
    ///     `override-end`, `merge-undone`), or what else than behaviour a tier was reached by (`override`, `merge`,
    ///     `policy` where new rules ask for less); absent where the kind says it all, or it is not known
    record Decided(
            UUID decisionId,

            @Schema(enumeration = {"reached", "lost", "at-risk", "in-grace", "kept"})
            String kind,

            Instant occurredAt,
            @Nullable String why) {

        static @Nullable Decided of(Finding finding) {
            return switch (finding) {
                case Founded it -> of(it.decision(), it.why());
                case Unfounded it -> of(it.decision(), it.decision().reason());
                case Undecided _, Forgotten _ -> null;
            };
        }

        private static Decided of(Recorded it, @Nullable String why) {
            return new Decided(it.made().eventId(), it.kind().code(), it.made().occurredAt(), why);
        }
    }

    /// @param validUntil absent on the lowest tier
    record Tier(
            String code,
            String name,
            @Nullable Instant since,
            @Nullable LocalDate validUntil,
            @Nullable String state) {

        static Tier of(AssessmentEvent.Standing standing, Wording wording) {
            var name = wording.name(standing.tier());
            return new Tier(name.code(), name.name(), standing.since(), standing.validUntil(), standing.state());
        }

        static Tier of(TierRef tier, Wording wording) {
            var name = wording.name(tier);
            return new Tier(name.code(), name.name(), null, null, null);
        }
    }
}
