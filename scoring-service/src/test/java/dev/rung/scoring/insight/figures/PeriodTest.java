package dev.rung.scoring.insight.figures;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void bothEndsCount() {
        assertThat(Period.of(TODAY.minusDays(6), TODAY, TODAY).days()).isEqualTo(7);
        assertThat(Period.of(TODAY, TODAY, TODAY).days()).isEqualTo(1);
    }

    @Test
    void theFutureIsNotKnown() {
        assertThatThrownBy(() -> Period.of(TODAY, TODAY.plusDays(1), TODAY)).hasMessageContaining("date-in-future");
    }

    @Test
    void timeDoesNotRunBackwards() {
        assertThatThrownBy(() -> Period.of(TODAY, TODAY.minusDays(1), TODAY)).hasMessageContaining("period-backwards");
    }

    @Test
    void aPeriodHasTwoEnds() {
        assertThatThrownBy(() -> Period.of(null, TODAY, TODAY)).hasMessageContaining("period-missing");
        assertThatThrownBy(() -> Period.of(TODAY, null, TODAY)).hasMessageContaining("period-missing");
    }

    @Test
    void aTrendHasFourHundredDaysAtMost() {
        var longest = Period.of(TODAY.minusDays(399), TODAY, TODAY);

        assertThat(longest.atMost(Period.LONGEST)).isEqualTo(longest);
        assertThatThrownBy(() -> Period.of(TODAY.minusDays(400), TODAY, TODAY).atMost(Period.LONGEST))
                .hasMessageContaining("period-too-long");
    }

    @Test
    void nothingIsKnownOfTheTimeBefore1970() {
        assertThatThrownBy(() -> Period.of(LocalDate.MIN, TODAY, TODAY)).hasMessageContaining("date-too-early");
        assertThatThrownBy(() -> Period.known("at", LocalDate.EPOCH.minusDays(1), TODAY))
                .hasMessageContaining("date-too-early");
    }

    @Test
    void forgottenOrdersAreNotCounted() {
        var period = Period.of(TODAY.minusDays(10), TODAY, TODAY);

        assertThat(period.notBefore(TODAY.minusDays(10))).isEqualTo(period);
        assertThatThrownBy(() -> period.notBefore(TODAY.minusDays(9))).hasMessageContaining("period-forgotten");
    }
}
