package dev.rung.scoring.lifecycle.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequireTest {

    private static final RhythmTerms.Measure USUAL = RhythmTerms.DEFAULT.rhythm();

    @Test
    void theFirstFaultIsRefused() {
        assertThatThrownBy(() -> new RhythmTerms.Measure(0, USUAL.longestDays(), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Invalid policy: ")
                .hasMessageContaining("shortestDays");
    }

    @Test
    void whoeverChecksADraftHearsOfEveryFaultAndReadingGoesOn() {
        var faults = new ArrayList<String>();

        Require.collecting(
                (at, _) -> faults.add(at),
                () -> assertThat(new RhythmTerms.Measure(0, USUAL.longestDays(), 0, 1))
                        .isNotNull());

        assertThat(faults).containsExactly("shortestDays", "leastPurchases");
    }

    @Test
    void numbersAscendWhereEachIsMoreThanTheOneBefore() {
        assertThatCode(() -> Require.ascending(List.of(1, 2, 3), "cuts")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Require.ascending(List.of(1, 2, 2), "cuts")).hasMessageContaining("cuts");
        assertThatThrownBy(() -> Require.ascending(List.of(2, 1, 3), "cuts")).hasMessageContaining("cuts");
    }

    @Test
    void threeFactorsAscendFromAboveNothing() {
        assertThatCode(() -> ascending("0.1", "0.2", "0.3")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ascending("0", "0.2", "0.3")).hasMessageContaining("low");
        assertThatThrownBy(() -> ascending("0.2", "0.2", "0.3")).hasMessageContaining("middle");
        assertThatThrownBy(() -> ascending("0.1", "0.2", "0.2")).hasMessageContaining("high");
    }

    private static void ascending(String low, String middle, String high) {
        Require.ascending(
                List.of("low", "middle", "high"),
                List.of(new BigDecimal(low), new BigDecimal(middle), new BigDecimal(high)));
    }
}
