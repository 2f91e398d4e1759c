package dev.rung.scoring.assessment;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Churn;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.assessment.standing.CarriedStanding;
import dev.rung.scoring.assessment.standing.PublishedStanding;
import dev.rung.scoring.assessment.standing.TierChange;
import dev.rung.scoring.lifecycle.PublishedLifecycle.Edge;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What [Assessor] came to.
///
/// @param standing to be kept, and handed in again next time
/// @param shown the tier as the customer sees it
/// @param change what others have to be told; null where nothing changed for them
/// @param edges of churn and dormancy, to be told too
/// @param value of the policy's measure, which its thresholds are compared with
/// @param growthValue the sum of the components' points
public record Assessment(
        CarriedStanding standing,
        PublishedStanding shown,
        TierRef tier,
        @Nullable TierChange change,
        List<Edge> edges,
        long value,
        long growthValue,
        List<AssessmentEvent.Component> components,
        Rfm rfm,
        String valueLevel,
        String lifecycle,
        String behaviour,
        Churn churn,
        @Nullable Next next,
        Keep keep,
        int policyVersion,
        Instant lastEventAt) {

    /// The same for two assessments that say the same, whenever they are made: all but how many days ago the last
    /// order was, which everybody can count.
    public int fingerprint() {
        return Objects.hash(
                shown.tier(),
                shown.since(),
                shown.until(),
                shown.state().name(),
                growthValue,
                components,
                rfm.orders(),
                rfm.spend().stripTrailingZeros(),
                rfm.type(),
                rfm.r() * 100 + rfm.f() * 10 + rfm.m(),
                valueLevel,
                lifecycle,
                behaviour,
                churn,
                next,
                keep,
                policyVersion,
                lastEventAt);
    }
}
