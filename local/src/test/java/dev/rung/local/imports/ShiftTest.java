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

    /// Whatever day and time: the store's calendar says yesterday, and all distances in days are kept.
    @Property
    void theLastEventFallsOnYesterdayAsTheStoreSeesIt(
            @ForAll @IntRange(max = 24 * 60 * 400) int minutes, @ForAll @IntRange(max = 4000) int days) {
        var last = LocalDateTime.parse("2010-12-01T00:00").plusMinutes(minutes);
        var yesterday = LocalDate.parse("2024-01-01").plusDays(days);

        var shift = Shift.toYesterday(last, LONDON, SHANGHAI, yesterday);

        assertThat(LocalDate.ofInstant(shift.apply(last), SHANGHAI)).isEqualTo(yesterday);
    }
}
