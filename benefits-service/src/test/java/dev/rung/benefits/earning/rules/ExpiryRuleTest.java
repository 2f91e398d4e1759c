package dev.rung.benefits.earning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.earning.rules.ExpiryRule.AfterActivity;
import dev.rung.benefits.earning.rules.ExpiryRule.AfterMonths;
import dev.rung.benefits.earning.rules.ExpiryRule.OnDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ExpiryRuleTest {

    @Test
    void pointsLastToTheNextSuchDateOrYearsAfterIt() {
        assertThat(new OnDate(12, 31, 1).lastDay(day("2026-03-02"), days())).isEqualTo("2027-12-31");
        assertThat(new OnDate(6, 30, 0).lastDay(day("2026-06-30"), days())).isEqualTo("2026-06-30");
        assertThat(new OnDate(6, 30, 0).lastDay(day("2026-07-01"), days())).isEqualTo("2027-06-30");
    }

    @Test
    void monthsAreThoseOfTheCalendar() {
        assertThat(new AfterMonths(12).lastDay(day("2026-03-02"), days())).isEqualTo("2027-03-02");
        assertThat(new AfterMonths(1).lastDay(day("2026-01-31"), days())).isEqualTo("2026-02-28");
    }

    @Test
    void eachActivityMovesTheEnd() {
        var rule = new AfterActivity(12);

        assertThat(rule.lastDay(day("2026-01-10"), days("2026-01-10"))).isEqualTo("2027-01-10");
        assertThat(rule.lastDay(day("2026-01-10"), days("2026-01-10", "2026-08-01", "2027-05-05")))
                .isEqualTo("2028-05-05");
        assertThat(rule.lastDay(day("2026-01-10"), days("2025-12-31")))
                .as("what happened before the points were earned")
                .isEqualTo("2027-01-10");
    }

    @Test
    void anActivityOfTheLastDayCountsAndOneOfTheNextDoesNot() {
        var rule = new AfterActivity(12);

        assertThat(rule.lastDay(day("2026-01-10"), days("2027-01-10"))).isEqualTo("2028-01-10");
        assertThat(rule.lastDay(day("2026-01-10"), days("2027-01-11"))).isEqualTo("2027-01-10");
    }

    /// Told late, one activity joins two times that seemed to be apart.
    @Test
    void oneThatIsToldLateBringsBackWhatSeemedOver() {
        var rule = new AfterActivity(12);

        assertThat(rule.lastDay(day("2026-01-10"), days("2027-06-01"))).isEqualTo("2027-01-10");
        assertThat(rule.lastDay(day("2026-01-10"), days("2026-09-01", "2027-06-01")))
                .isEqualTo("2028-06-01");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static NavigableSet<LocalDate> days(String... texts) {
        var days = new TreeSet<LocalDate>();
        Arrays.stream(texts).map(LocalDate::parse).forEach(days::add);
        return days;
    }
}
