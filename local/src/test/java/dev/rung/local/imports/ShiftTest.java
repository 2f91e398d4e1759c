package dev.rung.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void withoutAShiftOnlyTheZoneIsApplied() {
        assertThat(Shift.none(LONDON).apply(LocalDateTime.parse("2011-07-31T16:04")))
                .isEqualTo(Instant.parse("2011-07-31T15:04:00Z"));
    }

    @Test
    void theTimeOfDayStaysWhenSummerTimeDoesNot() {
        var shift = Shift.toYesterday(
                LocalDateTime.parse("2011-07-31T16:04"), LONDON, SHANGHAI, LocalDate.parse("2026-01-10"));

        // 16:04 in London's winter is 00:04 of the next day in Shanghai: one day less
        assertThat(shift.apply(LocalDateTime.parse("2011-07-31T16:04"))).isEqualTo("2026-01-09T16:04:00Z");
    }

    @Test
    void noDayComesTooLateWhereSummerTimeEnds() {
        var last = LocalDateTime.parse("2011-07-31T16:30");

        var shift = Shift.toYesterday(last, LONDON, SHANGHAI, LocalDate.parse("2024-10-27"));

        // the day before it is 23:30 of the 26th in Shanghai, on the day itself 00:30 of the 28th
        assertThat(shift.apply(last)).isEqualTo("2024-10-26T15:30:00Z");
    }

    /// Whatever day and time: the store's calendar says yesterday, or the day before where no shift leads to yesterday.
    @Property
    void theLastEventFallsOnYesterdayAsTheStoreSeesIt(
            @ForAll @IntRange(max = 24 * 60 * 400) int minutes, @ForAll @IntRange(max = 4000) int days) {
        var last = LocalDateTime.parse("2010-12-01T00:00").plusMinutes(minutes);
        var yesterday = LocalDate.parse("2024-01-01").plusDays(days);

        var shift = Shift.toYesterday(last, LONDON, SHANGHAI, yesterday);

        var reached = LocalDate.ofInstant(shift.apply(last), SHANGHAI);
        if (!reached.equals(yesterday)) {
            var next = new Shift(shift.days() + 1, LONDON).apply(last);
            assertThat(reached).isEqualTo(yesterday.minusDays(1));
            assertThat(LocalDate.ofInstant(next, SHANGHAI)).isAfter(yesterday);
        }
    }
}
