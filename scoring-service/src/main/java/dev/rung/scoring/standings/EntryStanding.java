package dev.rung.scoring.standings;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Needed;
import dev.rung.platform.directory.KnownCustomer;
import dev.rung.scoring.policy.document.DocumentTier;
import dev.rung.scoring.policy.version.PolicyVersion;
import dev.rung.scoring.standings.StandingView.Component;
import dev.rung.scoring.standings.StandingView.Keep;
import dev.rung.scoring.standings.StandingView.Next;
import dev.rung.scoring.standings.StandingView.Rfm;
import dev.rung.scoring.standings.StandingView.Tier;
import dev.rung.scoring.standings.wording.CallerTexts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The standing of a member who has done nothing yet: the lowest tier, which everybody has, and nothing in it. Nothing
/// of it is kept; the first behaviour makes the first assessment.
///
/// @param policy in force
record EntryStanding(PolicyVersion policy, Instant now) {

    StandingView of(KnownCustomer customer, CallerTexts wording) {
        var lowest = tier(0);
        var next = next();
        return new StandingView(
                customer.customerId(),
                customer.externalId(),
                new Tier(lowest.code(), wording.name(lowest).name(), null, null, "ACTIVE"),
                0,
                components(),
                new Rfm(null, 0, wording.money(BigDecimal.ZERO), 0, 0, 0, "none"),
                null,
                null,
                Next.of(next, wording),
                new Keep(null, List.of()),
                policy.version(),
                now,
                null,
                null,
                customer.statusAt(now).code(),
                null,
                wording.entrySentences(lowest, next));
    }

    /// The tier that is shown of those who hold none.
    TierRef lowest() {
        return tier(0);
    }

    private List<Component> components() {
        return policy.document()
                .tree()
                .path("components")
                .valueStream()
                .map(each -> new Component(
                        each.path("code").asText(),
                        BigDecimal.ZERO,
                        0,
                        each.path("cap").asLong()))
                .toList();
    }

    private AssessmentEvent.@Nullable Next next() {
        if (ladder().size() < 2) {
            return null;
        }
        long enter = ladder().get(1).enter();
        var measure = policy.document().tree().path("measure").asText();
        return new AssessmentEvent.Next(tier(1), List.of(new Needed(measure, enter, enter)));
    }

    private TierRef tier(int rank) {
        var tier = ladder().get(rank);
        return new TierRef(tier.code(), rank, tier.names());
    }

    private List<DocumentTier> ladder() {
        return policy.document().ladder();
    }
}
