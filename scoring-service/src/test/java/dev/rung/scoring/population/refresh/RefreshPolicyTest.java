package dev.rung.scoring.population.refresh;

import static dev.rung.scoring.population.refresh.RefreshPolicy.decide;
import static dev.rung.scoring.population.refresh.RefreshPolicy.decideWish;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.scoring.population.refresh.RefreshPolicy.Situation;
import dev.rung.scoring.population.refresh.RefreshSchedule.Behind;
import dev.rung.scoring.population.refresh.RefreshSchedule.NotBefore;
import dev.rung.scoring.population.refresh.RefreshSchedule.NothingToRefresh;
import dev.rung.scoring.population.refresh.RefreshSchedule.Now;
import dev.rung.scoring.population.refresh.RefreshSchedule.WaitsFor;
import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RefreshPolicyTest {

    private static final Period MONTH = Period.ofMonths(1);
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 31);
    private static final LocalDate DUE = LocalDate.of(2026, 2, 28);

    private static final Situation WRITTEN = new Situation(MONTH, BEGAN, false, null, null, 0);
    private static final Situation DRAWN = new Situation(MONTH, BEGAN, true, null, null, 0);

    @Test
    void numbersStayForAsLongAsThePolicySays() {
        assertThat(decide(WRITTEN, DUE.minusDays(1))).isEqualTo(new NotBefore(DUE));
        assertThat(decide(WRITTEN, DUE)).isEqualTo(new Now());
        assertThat(decide(WRITTEN, DUE.plusYears(1))).isEqualTo(new Now());
    }

    @Test
    void havingLookedCountsLikeHavingMoved() {
        var looked = new Situation(MONTH, BEGAN, false, null, DUE, 0);

        assertThat(decide(looked, DUE.plusDays(1))).isEqualTo(new NotBefore(LocalDate.of(2026, 3, 28)));
        assertThat(decide(looked, LocalDate.of(2026, 3, 28))).isEqualTo(new Now());
    }

    @Test
    void havingLookedBeforeThePolicyBeganCountsNoMore() {
        var looked = new Situation(MONTH, BEGAN, false, null, BEGAN.minusDays(1), 0);

        assertThat(decide(looked, DUE.minusDays(1))).isEqualTo(new NotBefore(DUE));
    }

    @Test
    void aPolicyThatSaysNothingStaysAsWritten() {
        var silent = new Situation(null, BEGAN, false, 7, null, 0);

        assertThat(decide(silent, DUE.plusYears(9))).isEqualTo(new NothingToRefresh());
        assertThat(decideWish(silent, DUE.plusYears(9))).isEqualTo(new NothingToRefresh());
    }

    @Test
    void whatPeopleHaveAnnouncedIsWaitedFor() {
        var announced = new Situation(MONTH, BEGAN, false, 7, null, 0);

        assertThat(decide(announced, DUE)).isEqualTo(new WaitsFor(7));
        assertThat(decideWish(announced, DUE)).isEqualTo(new WaitsFor(7));
    }

    /// On the day, not before: until then it does not matter.
    @Test
    void nothingIsDrawnFromATableThatIsBehind() {
        var behind = new Situation(MONTH, BEGAN, false, null, null, 12);

        assertThat(decide(behind, DUE)).isEqualTo(new Behind(12));
        assertThat(decideWish(behind, BEGAN)).isEqualTo(new Behind(12));
        assertThat(decide(behind, DUE.minusDays(1))).isEqualTo(new NotBefore(DUE));
    }

    @Test
    void theFirstRefreshOfWhatPeopleWroteNeedNotWaitWhereSomebodyAsks() {
        assertThat(decideWish(WRITTEN, BEGAN)).isEqualTo(new Now());
    }

    @Test
    void nobodyShortensTheCadence() {
        assertThat(decideWish(DRAWN, DUE.minusDays(1))).isEqualTo(new NotBefore(DUE));
        assertThat(decideWish(DRAWN, DUE)).isEqualTo(new Now());
    }

    /// So the rails on what moves at once hold from one cadence to the next, whoever asks how often.
    @Property
    void betweenTwoRefreshesLiesTheCadence(@ForAll @IntRange(min = 1, max = 400) int days, @ForAll boolean asked) {
        var drawn = new Situation(Period.ofDays(days), BEGAN, true, null, null, 0);

        for (int day = 0; day < days; day++) {
            var today = BEGAN.plusDays(day);
            assertThat(asked ? decideWish(drawn, today) : decide(drawn, today)).isNotEqualTo(new Now());
        }
    }
}
