package dev.rung.scoring.explanation;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.scoring.standings.DecisionHistory.Item;
import dev.rung.scoring.standings.StandingView.Component;
import dev.rung.scoring.standings.StandingView.Keep;
import dev.rung.scoring.standings.StandingView.Next;
import dev.rung.scoring.standings.StandingView.Rfm;
import dev.rung.scoring.standings.wording.CallerTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a customer stood where they stood. The components' points sum exactly to the growth value.
///
/// @param policy `then` or `now`, as asked
/// @param policyVersion the one that came to this; absent where it is not known which counted
/// @param figuresOn the business date that the figures below are of: that of the decision, where more happened since
///     and before `asOf`; absent where they are not known
/// @param known whether the sum is; where not, what was not kept is absent and what is there is as recorded
/// @param decision that set or kept the tier, as the history tells it; absent where nothing had been decided
/// @param tier by that policy
/// @param memberStatus `guest`, `member`, `frozen`, `excluded` or `left`, at that moment
/// @param sentences the same for a person to read, in the caller's language
record Explanation(
        UUID customerId,
        String externalId,
        Instant asOf,
        String policy,
        @Nullable Integer policyVersion,
        @Nullable LocalDate figuresOn,
        boolean known,
        @Nullable Item decision,
        @Nullable Tier tier,
        @Nullable Long growthValue,
        @Nullable List<Component> components,
        @Nullable Rfm rfm,
        @Nullable Next next,
        @Nullable Keep keep,
        String memberStatus,
        List<String> sentences) {

    /// @param validUntil absent on the lowest tier
    /// @param state `ACTIVE`, `AT_RISK` or `GRACE`
    record Tier(
            String code,
            String name,
            @Nullable Instant since,
            @Nullable LocalDate validUntil,
            @Nullable String state) {

        static Tier of(AssessmentEvent.Standing standing, CallerTexts wording) {
            var name = wording.name(standing.tier());
            return new Tier(name.code(), name.name(), standing.since(), standing.validUntil(), standing.state());
        }

        static Tier of(TierRef tier, CallerTexts wording) {
            var name = wording.name(tier);
            return new Tier(name.code(), name.name(), null, null, null);
        }
    }
}
