package dev.rung.scoring.assessment.standing;

import static dev.rung.scoring.Histories.TODAY;
import static dev.rung.scoring.Histories.daysAgo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldTest {

    private static final Hold REGULAR = new Hold("regular", daysAgo(100), null, null);

    private static final Hold BRONZE = new Hold("bronze", daysAgo(50), TODAY, new Upgrade(REGULAR, TODAY));

    private static final Hold GOLD = new Hold("gold", daysAgo(20), TODAY.plusDays(9), new Upgrade(BRONZE, TODAY));

    @Test
    void aCycleIsOverTheDayAfterItsLast() {
        assertThat(BRONZE.isOverOn(TODAY)).isFalse();
        assertThat(BRONZE.isOverOn(TODAY.plusDays(1))).isTrue();
        assertThat(REGULAR.isOverOn(TODAY.plusYears(9))).isFalse();
    }

    @Test
    void everyTierStandsOnTheOneThatTheFirstUpgradeStartedFrom() {
        assertThat(GOLD.anchor()).isEqualTo(REGULAR);
        assertThat(REGULAR.anchor()).isEqualTo(REGULAR);
        assertThat(GOLD.renewed(TODAY.plusYears(1)).anchor())
                .isEqualTo(new Hold("gold", daysAgo(20), TODAY.plusYears(1), null));
    }

    @Test
    void whoWasSeenEarlierThanWasKnownHasHeldTheLowestTierForLonger() {
        var earlier = new Hold("regular", daysAgo(120), null, null);

        assertThat(REGULAR.begunEarlier(daysAgo(100), daysAgo(120))).isEqualTo(earlier);
        assertThat(GOLD.begunEarlier(daysAgo(100), daysAgo(120)))
                .isEqualTo(new Hold(
                        "gold",
                        daysAgo(20),
                        TODAY.plusDays(9),
                        new Upgrade(new Hold("bronze", daysAgo(50), TODAY, new Upgrade(earlier, TODAY)), TODAY)));
    }

    @Test
    void anAnchorThatBeganWithSomethingElseStays() {
        assertThat(REGULAR.begunEarlier(daysAgo(99), daysAgo(120))).isEqualTo(REGULAR);
        assertThat(GOLD.begunEarlier(daysAgo(50), daysAgo(120))).isEqualTo(GOLD);
    }
}
