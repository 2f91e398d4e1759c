package dev.rung.feedback.decision;

import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Redated;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the decision from a published tier event. Customers may appeal against every kind, so none is left out;
/// an event that changes the date of a tier decides nothing.
final class ScoringDecisions {

    private ScoringDecisions() {}

    static Optional<Decision> of(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                Optional.of(of("reached", reached.decision(), reached.otherThanBehaviour())
                        .withTiers(reached.tier(), reached.before(), reached.growthValue()));
            case Lost lost ->
                Optional.of(of("lost", lost.decision(), lost.reason())
                        .withTiers(lost.tier(), lost.before(), lost.growthValue()));
            case AtRisk risk ->
                Optional.of(of("at-risk", risk.decision(), null)
                        .withHeldTier(risk.tier(), risk.keep().until()));
            case InGrace grace ->
                Optional.of(of("in-grace", grace.decision(), null)
                        .withHeldTier(grace.tier(), grace.keep().until()));
            case Kept kept -> Optional.of(of("kept", kept.decision(), null).withHeldTier(kept.tier(), kept.until()));
            case ChurnWarned warned -> Optional.of(of("churn-warned", warned.decision(), warned.level()));
            case Dormant dormant -> Optional.of(of("dormant", dormant.decision(), null));
            case Woken woken -> Optional.of(of("woken", woken.decision(), null));
            case Redated _, Unrecognised _ -> Optional.empty();
        };
    }

    private static Decision of(String kind, TierEvent.Decision made, @Nullable String why) {
        return new Decision(
                made.eventId(),
                made.customerId(),
                kind,
                made.occurredAt(),
                null,
                null,
                null,
                why,
                null,
                made.policyVersion());
    }
}
