package dev.rung.scoring.explanation.finding;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.assessment.program.PoliciesOfTests.V1;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.inputs;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.lostGold;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.present;
import static dev.rung.scoring.explanation.finding.DecisionsOfTests.reachedGold;
import static dev.rung.scoring.explanation.finding.Tiers.GOLD;
import static dev.rung.scoring.explanation.finding.Tiers.REGULAR;
import static dev.rung.scoring.explanation.finding.Tiers.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierFindingTest {

    private static final Instant ASSESSED = daysAgo(3);

    @Test
    void theLastDecisionIsFoundEvenWithoutItsGrounds() {
        var decision = reachedGold();

        assertThat(found(decision, decision, ASSESSED)).isEqualTo(new TierFinding.WithoutGrounds(decision));
    }

    @Test
    void whereNothingWasDecidedThePresentStandingHoldsFromItsAssessmentOn() {
        var present = present(REGULAR, ASSESSED);

        assertThat(found(null, null, ASSESSED))
                .isEqualTo(new TierFinding.NoDecision(
                        present,
                        ProgramResult.of(present, ASSESSED.atZone(SHANGHAI).toLocalDate()),
                        null));
        assertThat(found(null, null, daysAgo(0))).isInstanceOf(TierFinding.NoDecision.class);
    }

    @Test
    void beforeThatOnlyTheTierIsKnown() {
        assertThat(found(null, null, ASSESSED.minusMillis(1))).isEqualTo(new TierFinding.NotRetained(REGULAR));
    }

    @Test
    void beforeTheFirstClimbTheCustomerStoodWhereItBegan() {
        var first = reachedGold();
        var kept = new RetainedTier(present(GOLD, ASSESSED), null, null, null, null, first);

        assertThat(TierFinding.of(kept, Instant.EPOCH, SHANGHAI)).isEqualTo(new TierFinding.NotRetained(SILVER));
    }

    /// The event says what the tier came of, the state behind it comes by another topic.
    @Test
    void aTierThatAPersonGaveIsNotCalledEarnedWhileItsInputsAreMissing() {
        assertThat(withoutInputs(reachedGold("override")).isGranted()).isTrue();
        assertThat(withoutInputs(reachedGold()).isGranted()).isFalse();
        assertThat(withoutInputs(lostGold("override-end")).isGranted()).isFalse();
    }

    @Test
    void theInputsKnowThatAGivenTierWasEarnedAsWell() {
        var inputs = inputs("9000");
        var found = new TierFinding.WithGrounds(reachedGold("override"), inputs.by(V1), inputs, null);

        assertThat(found.isGranted()).isFalse();
    }

    private static TierFinding.WithGrounds withoutInputs(RecordedDecision decision) {
        return new TierFinding.WithGrounds(
                decision, DecisionsOfTests.gold("ACTIVE", DecisionsOfTests.keep(0), null), null, null);
    }

    private static TierFinding found(@Nullable RecordedDecision last, @Nullable RecordedDecision first, Instant asOf) {
        return TierFinding.of(
                new RetainedTier(present(REGULAR, ASSESSED), null, last, null, null, first), asOf, SHANGHAI);
    }
}
