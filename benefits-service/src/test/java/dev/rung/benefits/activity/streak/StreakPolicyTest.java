package dev.rung.benefits.activity.streak;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreakPolicyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 26);

    @Test
    void sevenDaysInARowAreAStreakAndTheEighthBeginsTheNext() {
        assertThat(completed(7, 0, 1, 2, 3, 4, 5)).isEmpty();
        assertThat(completed(7, 0, 1, 2, 3, 4, 5, 6)).containsExactly(6);
        assertThat(completed(7, IntStream.range(0, 13).toArray())).containsExactly(6);
        assertThat(completed(7, IntStream.range(0, 14).toArray())).containsExactly(6, 13);
    }

    @Test
    void aDayThatIsMissingBeginsANewRun() {
        assertThat(completed(3, 0, 1, 3, 4, 5)).containsExactly(5);
        assertThat(completed(3, 0, 1, 3, 4)).isEmpty();
    }

    @Test
    void aDayThatIsToldTwiceCountsOnce() {
        assertThat(completed(3, 0, 0, 1, 1)).isEmpty();
    }

    @Test
    void aDayThatIsToldLateJoinsTwoRuns() {
        assertThat(completed(3, 0, 1, 3)).isEmpty();
        assertThat(completed(3, 0, 1, 3, 2)).containsExactly(2);
    }

    /// Whatever is told, in whatever order, comes to the number that the set of days says; and no day that is
    /// told later makes it less, so nothing that was given is ever taken back.
    @Property(tries = 1000)
    void theNumberOfStreaksIsAFunctionOfTheSetAndNeverFalls(
            @ForAll Set<@IntRange(max = 40) Integer> days,
            @ForAll @IntRange(min = 2, max = 6) int length,
            @ForAll Random random) {
        var told = new ArrayList<>(days);
        Collections.shuffle(told, random);
        var known = new ArrayList<Integer>();
        var given = 0;
        for (var day : told) {
            known.add(day);
            var now = completed(length, known).size();
            assertThat(now).isGreaterThanOrEqualTo(given);
            given = now;
        }

        assertThat(given).isEqualTo(plainCount(days, length));
    }

    @Test
    void todayNeedNotHaveComeYet() {
        assertThat(reached(3, 4, 2, 3)).isEqualTo(2);
        assertThat(reached(3, 4, 2, 3, 4)).isEqualTo(3);
        assertThat(reached(3, 4, 2)).isZero();
        assertThat(reached(3, 4)).isZero();
    }

    @Test
    void aCompleteStreakIsShownUntilItsDayIsOver() {
        assertThat(reached(3, 4, 2, 3, 4)).isEqualTo(3);
        assertThat(reached(3, 5, 2, 3, 4)).isZero();
        assertThat(reached(3, 5, 2, 3, 4, 5)).isEqualTo(1);
    }

    private static int reached(int length, int today, Integer... days) {
        var signedInOn = Stream.of(days).map(FIRST::plusDays).collect(toSet());
        return StreakPolicy.reached(signedInOn, length, FIRST.plusDays(today));
    }

    /// Another way to count: the days of each run, by its length.
    private static int plainCount(Set<Integer> days, int length) {
        var streaks = 0;
        for (var day : days) {
            if (days.contains(day - 1)) {
                continue;
            }
            var run = 0;
            while (days.contains(day + run)) {
                run++;
            }
            streaks += run / length;
        }
        return streaks;
    }

    private static List<Integer> completed(int length, int... days) {
        return completed(length, IntStream.of(days).boxed().toList());
    }

    private static List<Integer> completed(int length, Collection<Integer> days) {
        return StreakPolicy.completedOn(days.stream().map(FIRST::plusDays).toList(), length).stream()
                .map(day -> Math.toIntExact(day.toEpochDay() - FIRST.toEpochDay()))
                .toList();
    }
}
