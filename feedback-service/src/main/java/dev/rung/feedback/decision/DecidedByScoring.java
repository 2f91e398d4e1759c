package dev.rung.feedback.decision;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import dev.rung.feedback.decision.Decision.Details;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a tier event decided. Customers may appeal against every kind, so none is left out.
final class DecidedByScoring {

    private DecidedByScoring() {}

    static Optional<Decision> in(TierEvent event) {
        return switch (event) {
            case Reached reached ->
                decision(
                        "reached",
                        reached.decision(),
                        reached.tier(),
                        reached.before(),
                        reached.growthValue(),
                        Details.reached(reached.otherThanBehaviour()));
            case Lost lost ->
                decision(
                        "lost",
                        lost.decision(),
                        lost.tier(),
                        lost.before(),
                        lost.growthValue(),
                        Details.lost(lost.reason()));
            case AtRisk risk -> stay("at-risk", risk.decision(), risk.tier(), keeping(risk.keep()));
            case InGrace grace -> stay("in-grace", grace.decision(), grace.tier(), keeping(grace.keep()));
            case Kept kept -> stay("kept", kept.decision(), kept.tier(), Details.keeping(kept.until(), null));
            case ChurnWarned warned ->
                rhythm("churn-warned", warned.decision(), Details.warning(warned.level(), warned.reasons()));
            case Dormant dormant -> rhythm("dormant", dormant.decision(), Details.silent(dormant.silentDays()));
            case Woken woken -> rhythm("woken", woken.decision(), Details.silent(woken.silentDays()));
            case TierEvent.Redated _, Unrecognised _ -> Optional.empty();
        };
    }

    private static Details keeping(Keep keep) {
        return Details.keeping(keep.until(), keep.needed());
    }

    private static Optional<Decision> stay(String kind, TierEvent.Decision made, TierRef tier, Details details) {
        return decision(kind, made, tier, null, null, details);
    }

    private static Optional<Decision> rhythm(String kind, TierEvent.Decision made, Details details) {
        return decision(kind, made, null, null, null, details);
    }

    private static Optional<Decision> decision(
            String kind,
            TierEvent.Decision made,
            @Nullable TierRef tier,
            @Nullable TierRef before,
            @Nullable Long growthValue,
            @Nullable Details details) {
        return Optional.of(new Decision(
                made.eventId(),
                made.customerId(),
                kind,
                made.occurredAt(),
                tier,
                before,
                growthValue,
                made.policyVersion(),
                details));
    }
}
