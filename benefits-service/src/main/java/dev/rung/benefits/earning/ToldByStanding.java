package dev.rung.benefits.earning;

import dev.rung.benefits.earning.Fact.TierChanged;
import dev.rung.benefits.earning.Settling.Told;
import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import java.util.Optional;

/// What a change of standing says about points, if anything: a tier at risk or in grace is still held.
final class ToldByStanding {

    private ToldByStanding() {}

    static Optional<Told> by(TierEvent event) {
        return switch (event) {
            case Reached reached -> told(reached.decision(), reached.tier(), reached.before());
            case Lost lost -> told(lost.decision(), lost.tier(), lost.before());
            case AtRisk _, InGrace _, Kept _ -> Optional.empty();
            case TierEvent.Redated _, ChurnWarned _, Dormant _, Woken _, Unrecognised _ -> Optional.empty();
        };
    }

    private static Optional<Told> told(Decision decision, TierRef tier, TierRef before) {
        return Optional.of(new Told(
                decision.externalId(),
                new TierChanged(
                        decision.eventId(),
                        decision.customerId(),
                        decision.occurredAt(),
                        tier.code(),
                        tier.rank(),
                        before.code())));
    }
}
