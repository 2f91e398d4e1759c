package dev.rung.scoring.explanation;

import static dev.rung.scoring.Histories.SHANGHAI;
import static dev.rung.scoring.Histories.daysAgo;
import static dev.rung.scoring.explanation.Decisions.present;
import static dev.rung.scoring.explanation.Decisions.reachedGold;
import static dev.rung.scoring.explanation.Tiers.GOLD;
import static dev.rung.scoring.explanation.Tiers.REGULAR;
import static dev.rung.scoring.explanation.Tiers.SILVER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.explanation.Finding.Forgotten;
import dev.rung.scoring.explanation.Finding.Undecided;
import dev.rung.scoring.explanation.Finding.Unfounded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Instant ASSESSED = daysAgo(3);

    @Test
    void theLastDecisionIsFoundEvenWithoutItsGrounds() {
        var decision = reachedGold();

        assertThat(found(decision, decision, ASSESSED)).isEqualTo(new Unfounded(decision));
    }

    @Test
    void whereNothingWasDecidedThePresentStandingHoldsFromItsAssessmentOn() {
        var present = present(REGULAR, ASSESSED);

        assertThat(found(null, null, ASSESSED)).isEqualTo(new Undecided(present, Sum.of(present), null));
        assertThat(found(null, null, daysAgo(0))).isInstanceOf(Undecided.class);
    }

    @Test
    void beforeThatOnlyTheTierIsKnown() {
        assertThat(found(null, null, ASSESSED.minusMillis(1))).isEqualTo(new Forgotten(REGULAR));
    }

    @Test
    void beforeTheFirstClimbTheCustomerStoodWhereItBegan() {
        var first = reachedGold();
        var kept = new Kept(present(GOLD, ASSESSED), null, null, first);

        assertThat(Finding.of(kept, Instant.EPOCH, SHANGHAI)).isEqualTo(new Forgotten(SILVER));
    }

    private static Finding found(@Nullable Recorded last, @Nullable Recorded first, Instant asOf) {
        return Finding.of(new Kept(present(REGULAR, ASSESSED), last, null, first), asOf, SHANGHAI);
    }
}
