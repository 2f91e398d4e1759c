package dev.rung.benefits.earning.facts;

import dev.rung.benefits.earning.facts.Fact.TierPath;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.contracts.scoring.TierEvent.AtRisk;
import dev.rung.contracts.scoring.TierEvent.ChurnWarned;
import dev.rung.contracts.scoring.TierEvent.Decision;
import dev.rung.contracts.scoring.TierEvent.Dormant;
import dev.rung.contracts.scoring.TierEvent.InGrace;
import dev.rung.contracts.scoring.TierEvent.Kept;
import dev.rung.contracts.scoring.TierEvent.Lost;
import dev.rung.contracts.scoring.TierEvent.Reached;
import dev.rung.contracts.scoring.TierEvent.Redated;
import dev.rung.contracts.scoring.TierEvent.Unrecognised;
import dev.rung.contracts.scoring.TierEvent.Woken;
import java.util.Optional;

/// Reads the fact about points from a change of standing, if there is one: a tier at risk
/// or in grace is still held.
public final class StandingFacts {

    private StandingFacts() {}

    public static Optional<ReportedFact> by(TierEvent event) {
        return switch (event) {
            case Reached reached -> reported(reached.decision());
            case Lost lost -> reported(lost.decision());
            case Redated redated -> reported(redated.decision());
            case AtRisk _, InGrace _, Kept _ -> Optional.empty();
            case ChurnWarned _, Dormant _, Woken _, Unrecognised _ -> Optional.empty();
        };
    }

    /// Every change of tier carries the whole path, with its revision.
    private static Optional<ReportedFact> reported(Decision decision) {
        var path = decision.path();
        if (path == null || path.isEmpty()) {
            return Optional.empty();
        }
        var spans = path.stream()
                .map(span -> new TierPath.Span(span.since(), span.tier()))
                .toList();
        return Optional.of(new ReportedFact(
                decision.externalId(),
                new TierPath(
                        decision.eventId(), decision.customerId(), decision.occurredAt(), decision.revision(), spans)));
    }
}
