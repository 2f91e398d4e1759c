package dev.rung.customer.minor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinorPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"2012-03-03, true", "2012-03-02, false", "2012-03-01, false", "2026-03-02, true", "1960-01-01, false"})
    void nobodyIsAMinorFromTheFourteenthBirthdayOn(LocalDate born, boolean minor) {
        assertThat(MinorPolicy.isMinor(born, TODAY, 14)).isEqualTo(minor);
    }

    @Test
    void whoWasBornOnALeapDayIsOlderOnTheFirstOfMarch() {
        var born = LocalDate.of(2012, 2, 29);

        assertThat(MinorPolicy.isMinor(born, LocalDate.of(2026, 2, 28), 14)).isTrue();
        assertThat(MinorPolicy.isMinor(born, LocalDate.of(2026, 3, 1), 14)).isFalse();
    }

    @Test
    void withoutABirthdayNobodyIsOne() {
        assertThat(MinorPolicy.isMinor(null, TODAY, 14)).isFalse();
    }

    @Test
    void whereDaysDifferTheEarlierOneCounts() {
        assertThat(MinorPolicy.day(TODAY, TODAY.minusDays(1))).isEqualTo(TODAY.minusDays(1));
        assertThat(MinorPolicy.day(TODAY, TODAY.plusDays(1))).isEqualTo(TODAY);
    }

    @Test
    void withoutAnAgeNobodyIsOne() {
        assertThat(MinorPolicy.isMinor(TODAY, TODAY, 0)).isFalse();
    }

    @Property
    void aMinorGrowsUpOnceAndForGood(
            @ForAll @IntRange(min = 0, max = 20_000) int born,
            @ForAll @IntRange(min = 0, max = 8_000) int day,
            @ForAll @IntRange(min = 1, max = 21) int age) {
        var birthday = LocalDate.ofEpochDay(born);
        var today = birthday.plusDays(day);

        var isMinor = MinorPolicy.isMinor(birthday, today, age);

        assertThat(isMinor || !MinorPolicy.isMinor(birthday, today.plusDays(1), age))
                .isTrue();
        assertThat(isMinor).isEqualTo(today.minusYears(age).isBefore(birthday));
    }
}
