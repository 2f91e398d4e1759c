package dev.rung.customer.profile.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.profile.milestone.BirthdayPolicy.DueDays;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthdayPolicyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Test
    void theFirstRunTellsTodayOnly() {
        assertThat(BirthdayPolicy.due(null, TODAY, 7)).isEqualTo(new DueDays(TODAY.minusDays(1), TODAY));
    }

    @Test
    void aMissedDayIsMadeUpForButNotAMissedMonth() {
        assertThat(BirthdayPolicy.due(TODAY.minusDays(3), TODAY, 7)).isEqualTo(new DueDays(TODAY.minusDays(3), TODAY));
        assertThat(BirthdayPolicy.due(TODAY.minusDays(40), TODAY, 7)).isEqualTo(new DueDays(TODAY.minusDays(7), TODAY));
    }

    @Test
    void nothingIsDueTwice() {
        assertThat(BirthdayPolicy.due(TODAY, TODAY, 7).isEmpty()).isTrue();
        assertThat(BirthdayPolicy.due(TODAY.plusDays(1), TODAY, 7).isEmpty()).isTrue();
        assertThat(BirthdayPolicy.due(TODAY.minusDays(1), TODAY, 7).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1990-03-02, 2026-03-01, 2026-03-02, 2026-03-02",
        "1990-03-01, 2026-03-01, 2026-03-02,",
        "1990-03-03, 2026-03-01, 2026-03-02,",
        "2000-02-29, 2026-02-27, 2026-02-28, 2026-02-28",
        "2000-02-29, 2026-02-28, 2026-03-01,",
        "2000-02-29, 2028-02-27, 2028-02-28,",
        "2000-02-29, 2028-02-28, 2028-02-29, 2028-02-29",
        "1990-12-31, 2026-12-30, 2027-01-02, 2026-12-31",
        "1990-01-01, 2026-12-30, 2027-01-02, 2027-01-01",
        "2026-03-02, 2026-03-01, 2026-03-02,",
        "2026-03-02, 2027-03-01, 2027-03-02, 2027-03-02",
    })
    void aBirthdayIsToldOnItsDay(LocalDate born, LocalDate after, LocalDate through, LocalDate told) {
        assertThat(BirthdayPolicy.birthday(born, new DueDays(after, through))).isEqualTo(Optional.ofNullable(told));
    }
}
