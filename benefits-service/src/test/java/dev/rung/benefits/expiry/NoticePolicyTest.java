package dev.rung.benefits.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticePolicyTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void sevenDaysAndOneDayBefore() {
        assertThat(due(null, LAST.minusDays(8))).isEmpty();
        assertThat(due(null, LAST.minusDays(7))).hasValue(7);
        assertThat(due(7, LAST.minusDays(7))).isEmpty();
        assertThat(due(7, LAST.minusDays(2))).isEmpty();
        assertThat(due(7, LAST.minusDays(1))).hasValue(1);
        assertThat(due(1, LAST.minusDays(1))).isEmpty();
    }

    @Test
    void aLateTimerTellsTheLatestOnly() {
        assertThat(due(null, LAST.minusDays(4))).hasValue(7);
        assertThat(due(null, LAST)).hasValue(1);
        assertThat(due(1, LAST)).isEmpty();
        assertThat(due(7, LAST.plusDays(1))).isEmpty();
    }

    /// A coupon of three days is told by its issue, and once more the day before.
    @Test
    void aNoticeThatBeginsWithTheIssueIsNotTold() {
        assertThat(due(LAST.minusDays(3), null, LAST.minusDays(3))).isEmpty();
        assertThat(due(LAST.minusDays(7), null, LAST.minusDays(7))).isEmpty();
        assertThat(due(LAST.minusDays(7), null, LAST.minusDays(5))).isEmpty();
        assertThat(due(LAST.minusDays(3), null, LAST.minusDays(1))).hasValue(1);
        assertThat(due(LAST, null, LAST)).isEmpty();
    }

    private static OptionalInt due(@Nullable Integer told, LocalDate today) {
        return due(ISSUED, told, today);
    }

    private static OptionalInt due(LocalDate issued, @Nullable Integer told, LocalDate today) {
        return NoticePolicy.due(List.of(7, 1), issued, LAST, told, today);
    }
}
