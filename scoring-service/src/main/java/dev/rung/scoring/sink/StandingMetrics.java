package dev.rung.scoring.sink;

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
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// `rung_assessments_total` and `rung_tier_decisions_total{kind}`: what was written, once it is committed. A batch that
/// is delivered again writes nothing.
@ApplicationScoped
class StandingMetrics {

    private final MeterRegistry meters;

    StandingMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void countAssessments(int written) {
        meters.counter("rung.assessments").increment(written);
    }

    void countDecisions(List<TierEvent> appended) {
        appended.forEach(event ->
                meters.counter("rung.tier.decisions", "kind", kind(event)).increment());
    }

    private static String kind(TierEvent event) {
        return switch (event) {
            case Reached _ -> "reached";
            case AtRisk _ -> "at-risk";
            case InGrace _ -> "in-grace";
            case Kept _ -> "kept";
            case Lost _ -> "lost";
            case Redated _ -> "redated";
            case ChurnWarned _ -> "churn-warned";
            case Dormant _ -> "dormant";
            case Woken _ -> "woken";
            case Unrecognised _ -> "unrecognised";
        };
    }
}
