package dev.rung.scoring.assessment.ladder;

import static dev.rung.scoring.assessment.ladder.Cycle.CycleStart.ANNIVERSARY;
import static dev.rung.scoring.assessment.ladder.Cycle.CycleStart.CALENDAR;
import static dev.rung.scoring.assessment.ladder.Cycle.CycleStart.ROLLING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.scoring.assessment.ladder.Cycle.Down;
import dev.rung.scoring.lifecycle.terms.Require;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CycleTest {

    private static final LocalDate SEEN_FIRST = LocalDate.of(2024, 2, 29);

    @Test
    void aRollingCycleBeginsWithTheTier() {
        assertThat(end(ROLLING, "P1Y", "2026-07-01")).isEqualTo("2027-06-30");
        assertThat(end(ROLLING, "P1M", "2026-01-31")).isEqualTo("2026-02-27");
    }

    @Test
    void aCalendarCycleEndsWithItsPartOfTheYear() {
        assertThat(end(CALENDAR, "P1Y", "2026-07-01")).isEqualTo("2026-12-31");
        assertThat(end(CALENDAR, "P6M", "2026-06-30")).isEqualTo("2026-06-30");
        assertThat(end(CALENDAR, "P3M", "2026-07-01")).isEqualTo("2026-09-30");
        assertThat(end(CALENDAR, "P1M", "2028-02-01")).isEqualTo("2028-02-29");
    }

    @Test
    void anAnniversaryCycleEndsTheDayBeforeTheCustomersOwn() {
        assertThat(end(ANNIVERSARY, "P1Y", "2026-02-27")).isEqualTo("2026-02-27");
        assertThat(end(ANNIVERSARY, "P1Y", "2026-02-28")).isEqualTo("2027-02-27");
        assertThat(end(ANNIVERSARY, "P1Y", "2027-07-01")).isEqualTo("2028-02-28");
    }

    @Property
    void everyCycleHoldsItsFirstDayAndIsNoLongerThanItsLength(
            @ForAll Cycle.CycleStart kind, @ForAll @IntRange(min = 0, max = 4000) int later) {
        var first = SEEN_FIRST.plusDays(later);
        var cycle = cycle(kind, "P6M");

        var end = cycle.endOf(first, SEEN_FIRST);

        assertThat(end).isAfterOrEqualTo(first).isBefore(first.plusMonths(6).plusDays(1));
        assertThat(cycle.endOf(end.plusDays(1), SEEN_FIRST)).isAfter(end);
    }

    @Property
    void ofACycleThatIsStillOpenTheFirstDayIsKnown(
            @ForAll Cycle.CycleStart kind, @ForAll @IntRange(min = 0, max = 4000) int later) {
        var day = SEEN_FIRST.plusDays(later);
        var cycle = cycle(kind, "P6M");

        var first = cycle.firstStillOpenOn(day, SEEN_FIRST);

        assertThat(first).isBeforeOrEqualTo(day);
        assertThat(cycle.endOf(first, SEEN_FIRST)).isAfterOrEqualTo(day);
        if (first.isAfter(SEEN_FIRST)) {
            assertThat(cycle.endOf(first.minusDays(1), SEEN_FIRST)).isBefore(day);
        }
    }

    @Test
    void theWarningIsDueSoManyDaysBeforeTheEnd() {
        var cycle = cycle(ROLLING, "P1Y");
        var until = LocalDate.of(2026, 12, 31);

        assertThat(cycle.isWarningDue(until, LocalDate.of(2026, 12, 17))).isFalse();
        assertThat(cycle.isWarningDue(until, LocalDate.of(2026, 12, 18))).isTrue();
        assertThat(cycle.isWarningDue(null, until)).isFalse();
    }

    @Test
    void whatNobodyCouldMeanIsRefused() {
        assertThatThrownBy(() -> cycle(CALENDAR, "P5M")).hasMessageContaining("divide the year");
        assertThatThrownBy(() -> cycle(ROLLING, "P30D")).hasMessageContaining("whole months");
        assertThatThrownBy(() -> new Cycle(ROLLING, Period.ofMonths(1), Period.ofDays(29), Period.ZERO, Down.ONE_STEP))
                .hasMessageContaining("longer than the cycle");
        assertThatThrownBy(() -> new Cycle(ROLLING, Period.ofMonths(1), Period.ZERO, Period.ofMonths(1), Down.ONE_STEP))
                .hasMessageContaining("must be whole days");
    }

    private static String end(Cycle.CycleStart kind, String length, String first) {
        return cycle(kind, length).endOf(LocalDate.parse(first), SEEN_FIRST).toString();
    }

    private static Cycle cycle(Cycle.CycleStart kind, String length) {
        return new Cycle(kind, Period.parse(length), Period.ofDays(14), Period.ofDays(30), Down.ONE_STEP);
    }

    @Test
    void lengthWarningAndGraceHaveBounds() {
        accepted(ROLLING, "P1M", "P28D", "P0D");
        accepted(ROLLING, "P1M", "P0D", "P0D");
        accepted(CALENDAR, "P1Y", "P30D", "P30D");
        accepted(ANNIVERSARY, "P5M", "P30D", "P30D");
        for (var refused : List.of(
                List.of("P0D", "P0D", "P0D"),
                List.of("-P1M", "P0D", "P0D"),
                List.of("P1M1D", "P0D", "P0D"),
                List.of("P1M", "-P1D", "P0D"),
                List.of("P1M", "P0D", "-P1D"),
                List.of("P2M", "P1M", "P0D"))) {
            assertThatThrownBy(() -> cycle(ROLLING, refused.get(0), refused.get(1), refused.get(2)))
                    .as(refused.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// Read on to the end, so that the author hears of every fault.
    @Test
    void aCalendarCycleOfNoLengthHasTwoFaults() {
        var faults = new ArrayList<String>();

        Require.collecting(
                (at, fault) -> faults.add(at + " " + fault),
                () -> assertThat(cycle(CALENDAR, "P0M", "P0D", "P0D")).isNotNull());

        assertThat(faults).hasSize(2);
    }

    @Test
    void whoWasSeenLaterThanTheTierBeganHasTheirAnniversaryWithTheTier() {
        var seen = LocalDate.of(2026, 7, 5);

        assertThat(cycle(ANNIVERSARY, "P1Y").endOf(LocalDate.of(2026, 7, 1), seen))
                .isEqualTo("2027-06-30");
    }

    @Test
    void theEarliestTierStillHeldBeganACycleAgo() {
        var day = LocalDate.of(2026, 7, 1);

        assertThat(cycle(ROLLING, "P1Y").firstStillOpenOn(day, SEEN_FIRST)).isEqualTo("2025-07-02");
        assertThat(cycle(ROLLING, "P1M").firstStillOpenOn(LocalDate.of(2026, 3, 30), SEEN_FIRST))
                .isEqualTo("2026-03-01");
        assertThat(cycle(CALENDAR, "P3M").firstStillOpenOn(day, SEEN_FIRST)).isEqualTo("2026-07-01");
        assertThat(cycle(ANNIVERSARY, "P1Y").firstStillOpenOn(day, SEEN_FIRST)).isEqualTo("2026-02-28");
    }

    private static void accepted(Cycle.CycleStart kind, String length, String warning, String grace) {
        assertThatCode(() -> cycle(kind, length, warning, grace)).doesNotThrowAnyException();
    }

    private static Cycle cycle(Cycle.CycleStart kind, String length, String warning, String grace) {
        return new Cycle(kind, Period.parse(length), Period.parse(warning), Period.parse(grace), Down.ONE_STEP);
    }
}
