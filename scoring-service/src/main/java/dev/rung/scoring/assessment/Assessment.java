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
import dev.rung.scoring.lifecycle.PublishedLifecycle.LifecycleEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The result of [Assessor].
///
/// @param standing the input of the next assessment
/// @param shown the tier as the customer sees it
/// @param change to be published; null if nothing changed
/// @param lifecycleEvents of churn and dormancy, to be published too
/// @param value of the policy's measure, which its thresholds are compared with
/// @param growthValue the sum of the components' points
/// @param churn null of a customer who does not agree to personalisation
public record Assessment(
        CarriedStanding standing,
        PublishedStanding shown,
        TierRef tier,
        @Nullable TierChange change,
        List<LifecycleEvent> lifecycleEvents,
        long value,
        long growthValue,
        List<AssessmentEvent.Component> components,
        Rfm rfm,
        String valueLevel,
        String lifecycle,
        String behaviour,
        @Nullable Churn churn,
        @Nullable Next next,
        Keep keep,
        int policyVersion,
        Instant lastEventAt) {

    /// The same of a customer who does not agree to personalisation: nobody is told that they may leave.
    public Assessment withoutChurn() {
        return new Assessment(
                standing.withoutChurn(),
                shown,
                tier,
                change,
                lifecycleEvents.stream()
                        .filter(event -> !(event instanceof LifecycleEvent.ChurnWarned))
                        .toList(),
                value,
                growthValue,
                components,
                rfm,
                valueLevel,
                lifecycle,
                behaviour,
                null,
                next,
                keep,
                policyVersion,
                lastEventAt);
    }

    /// Equal for two assessments with the same content. The days since the last order do not
    /// count: they change daily.
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
                rfm.r(),
                rfm.f(),
                rfm.m(),
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
