package dev.rung.platform.tiers;

import static dev.rung.platform.tiers.TierStory.BRONZE;
import static dev.rung.platform.tiers.TierStory.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.scoring.AssessmentEvent.Keep;
import dev.rung.contracts.scoring.TierEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DatedDecisionTest {

    private static final Keep KEEP = new Keep(null, List.of());

    @Test
    void aDecisionOnATierIsAboutThatTier() {
        var onSilver = Stream.of(
                TierStory.reached(1, SILVER, 9),
                TierStory.redated(2, SILVER, 8),
                TierStory.lost(3, SILVER, 7),
                TierStory.kept(4, SILVER, 6),
                TierStory.atRisk(5, SILVER, 5, KEEP),
                TierStory.inGrace(6, SILVER, 4, KEEP));

        assertThat(onSilver).extracting(DatedDecision::tierOf).containsOnly(SILVER);
        assertThat(DatedDecision.tierOf(TierStory.lost(1, BRONZE, 9))).isEqualTo(BRONZE);
    }

    @Test
    void whatIsSaidOfTheCustomerIsAboutNoTier() {
        var onNone = Stream.of(
                TierStory.churnWarned(1, 3),
                TierStory.dormant(2, 2),
                TierStory.woken(3, 1),
                new TierEvent.Unrecognised());

        assertThat(onNone).extracting(DatedDecision::tierOf).containsOnlyNulls();
    }
}
