package dev.rung.scoring.insight;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonTest {

    private final Person customer =
            People.seen(100).moved(60, "gold").moved(20, "silver").person();

    @Test
    void aTierCountsFromTheEndOfTheDayOnWhichItWasDecided() {
        assertThat(customer.tierOn(TODAY.minusDays(61), "regular")).isEqualTo("regular");
        assertThat(customer.tierOn(TODAY.minusDays(60), "regular")).isEqualTo("gold");
        assertThat(customer.tierOn(TODAY.minusDays(21), "regular")).isEqualTo("gold");
        assertThat(customer.tierOn(TODAY.minusDays(20), "regular")).isEqualTo("silver");
        assertThat(customer.tierOn(TODAY, "regular")).isEqualTo("silver");
    }

    @Test
    void whoWasSeenWithoutADecisionHasTheLowestTier() {
        assertThat(customer.tierOn(TODAY.minusDays(100), "regular")).isEqualTo("regular");
    }

    @Test
    void whoMovedBeganWhereTheDecisionSaysWhateverTheLowestTierIsCalledToday() {
        var old = People.seen(100).began("regular").moved(60, "platinum").person();

        assertThat(old.tierOn(TODAY.minusDays(61), "basic")).isEqualTo("regular");
        assertThat(old.tierOn(TODAY, "basic")).isEqualTo("platinum");
    }

    @Test
    void beforeTheyWereSeenTheyHaveNone() {
        assertThat(customer.tierOn(TODAY.minusDays(101), "regular")).isNull();
    }

    @Test
    void whoWasRaisedAndLoweredOnOneDayEndsItWhereTheLastDecisionLeftThem() {
        var twice = People.seen(10).moved(3, "gold").moved(3, "bronze").person();

        assertThat(twice.tierOn(TODAY.minusDays(3), "regular")).isEqualTo("bronze");
    }

    @Test
    void whoeverWasMovedHasBeenSeen() {
        var early = People.seen(5).moved(8, "gold").person();

        assertThat(early.seenOn()).isEqualTo(TODAY.minusDays(8));
    }
}
