package dev.rung.scoring.assessment;

import dev.rung.contracts.TierRef;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.AssessmentEvent.Next;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.contracts.scoring.AssessmentEvent.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What [Assessor] came to.
///
/// @param standing to be kept, and handed in again next time
/// @param climbedFrom the tier just left for a higher one; null where the tier stayed
/// @param growthValue the sum of the components' points
public record Assessment(
        TierStanding.Active standing,
        TierRef tier,
        @Nullable TierRef climbedFrom,
        long growthValue,
        List<AssessmentEvent.Component> components,
        Rfm rfm,
        String valueLevel,
        String lifecycle,
        @Nullable Next next,
        Keep keep,
        int policyVersion,
        Instant lastEventAt) {

    /// As it is told to others.
    ///
    /// @param position the behaviour that it has taken in
    public Assessed event(UUID customerId, String externalId, Instant assessedAt, Position position) {
        return new Assessed(
                customerId,
                externalId,
                new Standing(tier, standing.since(), standing.until(), standing.state()),
                growthValue,
                components,
                rfm,
                valueLevel,
                lifecycle,
                next,
                keep,
                policyVersion,
                assessedAt,
                lastEventAt,
                position);
    }
}
