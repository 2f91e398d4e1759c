package dev.rung.scoring.features.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DateWindowsTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    @Test
    void bothEndsAreIncluded() {
        var dates = List.of(MARCH, MARCH.plusDays(1), MARCH.plusDays(1), MARCH.plusDays(2), MARCH.plusDays(9));

        assertThat(within(dates, MARCH.plusDays(1), MARCH.plusDays(2))).isEqualTo(dates.subList(1, 4));
    }

    @Test
    void aWindowMayBeOpenAtEitherEnd() {
        var dates = List.of(MARCH, LocalDate.MAX);

        assertThat(within(dates, LocalDate.MIN, LocalDate.MAX)).isEqualTo(dates);
        assertThat(within(dates, MARCH.plusDays(1), MARCH)).isEmpty();
    }

    @Property(tries = 500)
    void itFindsWhatLookingAtEachWouldFind(
            @ForAll("dates") List<LocalDate> dates, @ForAll("date") LocalDate from, @ForAll("date") LocalDate to) {
        var inOrder = dates.stream().sorted().toList();

        assertThat(within(inOrder, from, to))
                .isEqualTo(inOrder.stream()
                        .filter(date -> !date.isBefore(from) && !date.isAfter(to))
                        .toList());
    }

    @Provide
    Arbitrary<List<LocalDate>> dates() {
        return date().list().ofMaxSize(40);
    }

    @Provide
    Arbitrary<LocalDate> date() {
        return Arbitraries.integers().between(0, 60).map(MARCH::plusDays);
    }

    private static List<LocalDate> within(List<LocalDate> dates, LocalDate from, LocalDate to) {
        return DateWindows.within(dates, Function.identity(), from, to);
    }
}
