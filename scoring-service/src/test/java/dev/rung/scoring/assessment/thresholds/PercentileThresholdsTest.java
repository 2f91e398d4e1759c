package dev.rung.scoring.assessment.thresholds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PercentileThresholdsTest {

    private static final Threshold SILVER = new Threshold("silver", 70, 35, Threshold.BindingGuardrail.NONE);
    private static final Threshold GOLD = new Threshold("gold", 90, 72, Threshold.BindingGuardrail.NONE);
    private static final long[] ONE_TO_HUNDRED = LongStream.rangeClosed(1, 100).toArray();

    private final PercentileThresholds thresholds = new PercentileThresholds(
            List.of(rail("silver", "0.3", 50, 200, "0.1"), rail("gold", "0.1", 60, 300, "0.1")));

    @Test
    void aTierBeginsWhereItsShareOfCustomersBegins() {
        assertThat(refreshed(thresholds, List.of(SILVER, GOLD), ONE_TO_HUNDRED))
                .containsExactly(
                        new Threshold("silver", 71, 35, Threshold.BindingGuardrail.NONE),
                        new Threshold("gold", 91, 72, Threshold.BindingGuardrail.NONE));
    }

    @Test
    void whatKeepsATierMovesAlong() {
        assertThat(gold(99)).isEqualTo(new Threshold("gold", 99, 79, Threshold.BindingGuardrail.NONE));
    }

    @Test
    void noThresholdRunsAway() {
        assertThat(gold(1000)).isEqualTo(new Threshold("gold", 99, 79, Threshold.BindingGuardrail.MOVE));
        assertThat(gold(1)).isEqualTo(new Threshold("gold", 81, 64, Threshold.BindingGuardrail.MOVE));
    }

    /// 75 may move by 7 and a half.
    @Test
    void noThresholdMovesFartherThanItsShareNotEvenByRounding() {
        var bronze = List.of(new Threshold("bronze", 75, 30, Threshold.BindingGuardrail.NONE));
        var rails = new PercentileThresholds(List.of(rail("bronze", "0.1", 1, 10_000, "0.1")));

        assertThat(refreshed(rails, bronze, everybodyHas(1000)).getFirst().enter())
                .isEqualTo(82);
        assertThat(refreshed(rails, bronze, everybodyHas(1)).getFirst().enter()).isEqualTo(68);
    }

    @Test
    void bothThePresentAndTheApprovedThresholdsAreThoseOfTheRails() {
        var right = List.of(SILVER, GOLD);
        var wrong = List.of(GOLD, SILVER);

        refused(() -> thresholds.refreshed(wrong, right, ONE_TO_HUNDRED), "every tier of the ladder");
        refused(() -> thresholds.refreshed(right, wrong, ONE_TO_HUNDRED), "every tier of the ladder");
    }

    @Test
    void theRailsHold() {
        var high = new PercentileThresholds(List.of(rail("gold", "0.1", 60, 95, "0.5")));
        var low = new PercentileThresholds(List.of(rail("gold", "0.1", 85, 300, "0.5")));

        assertThat(refreshed(high, List.of(GOLD), everybodyHas(200)))
                .containsExactly(new Threshold("gold", 95, 76, Threshold.BindingGuardrail.HIGHEST));
        assertThat(refreshed(low, List.of(GOLD), everybodyHas(1)))
                .containsExactly(new Threshold("gold", 85, 68, Threshold.BindingGuardrail.LOWEST));
    }

    @Test
    void aTierStaysAboveTheOneBelow() {
        var near = List.of(SILVER, new Threshold("gold", 75, 30, Threshold.BindingGuardrail.NONE));

        assertThat(refreshed(thresholds, near, everybodyHas(72)))
                .containsExactly(
                        new Threshold("silver", 72, 36, Threshold.BindingGuardrail.NONE),
                        new Threshold("gold", 73, 36, Threshold.BindingGuardrail.TIER_BELOW));
    }

    @Test
    void withoutCustomersNothingMoves() {
        assertThat(refreshed(thresholds, List.of(SILVER, GOLD), new long[0]))
                .containsExactly(
                        new Threshold("silver", 70, 35, Threshold.BindingGuardrail.NOBODY_THERE),
                        new Threshold("gold", 90, 72, Threshold.BindingGuardrail.NOBODY_THERE));
    }

    @Test
    void theFirstOfAFewCustomersCanReachTheTop() {
        assertThat(refreshed(thresholds, List.of(SILVER, GOLD), new long[] {64, 92})
                        .getLast()
                        .enter())
                .isEqualTo(92);
    }

    @Test
    void railsThatContradictEachOtherAreRefused() {
        refused(() -> rail("gold", "1", 1, 2, "0.1"), "below 1");
        refused(() -> rail("gold", "0", 1, 2, "0.1"), "above 0");
        refused(() -> rail("gold", "0.1", 3, 2, "0.1"), "highest must be at least 3, the lowest");
        refused(() -> rail("gold", "0.1", 0, 2, "0.1"), "lowest must be more than 0");
        refused(() -> rail("gold", "0.1", 1, 2, "1.1"), "at most 1");
        refused(() -> pair("0.2", "0.1", 3, 3, "0.1"), "must be above that of");
        refused(() -> rail("gold", "0.1", 1, 2, "0"), "above 0");
        refused(() -> pair("0.1", "0.1", 3, 4, "0.1"), "must be smaller");
        refused(() -> pair("0.2", "0.1", 1, 4, "0.1"), "must be above that of");
        refused(() -> pair("0.2", "0.1", 3, 4, "0.05"), "must be at least");
        refused(() -> refreshed(thresholds, List.of(GOLD, SILVER), ONE_TO_HUNDRED), "every tier of the ladder");
    }

    /// Three of four, whatever lies between: rounding is never rounded again.
    @Test
    void whatKeepsATierDoesNotWearOff() {
        var approved = List.of(new Threshold("gold", 4, 3, Threshold.BindingGuardrail.NONE));
        var free = new PercentileThresholds(List.of(rail("gold", "0.1", 1, 100, "0.5")));
        var present = approved;
        for (int i = 0; i < 20; i++) {
            present = free.refreshed(present, approved, everybodyHas(i % 2 == 0 ? 5 : 4));
        }

        assertThat(present).isEqualTo(approved);
    }

    @Test
    void whatHasToBeKeptIsNeverKeptForNothing() {
        var approved = List.of(new Threshold("gold", 4, 1, Threshold.BindingGuardrail.NONE));
        var free = new PercentileThresholds(List.of(rail("gold", "0.1", 1, 100, "0.5")));

        assertThat(free.refreshed(approved, approved, everybodyHas(2)))
                .containsExactly(new Threshold("gold", 2, 1, Threshold.BindingGuardrail.NONE));
    }

    /// For the first time since people wrote them.
    private static List<Threshold> refreshed(
            PercentileThresholds thresholds, List<Threshold> written, long[] population) {
        return thresholds.refreshed(written, written, population);
    }

    private Threshold gold(long everybody) {
        var only = new PercentileThresholds(List.of(rail("gold", "0.1", 1, 10_000, "0.1")));
        return refreshed(only, List.of(GOLD), everybodyHas(everybody)).getFirst();
    }

    private static long[] everybodyHas(long value) {
        return LongStream.generate(() -> value).limit(10).toArray();
    }

    private static Object pair(String silver, String gold, long lowest, long highest, String move) {
        return new PercentileThresholds(
                List.of(rail("silver", silver, 1, 3, "0.1"), rail("gold", gold, lowest, highest, move)));
    }

    private static Guardrail rail(String code, String share, long lowest, long highest, String move) {
        return new Guardrail(code, new BigDecimal(share), lowest, highest, new BigDecimal(move));
    }

    private static void refused(ThrowingCallable making, String why) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(why);
    }

    @Test
    void theOutermostRailsAreAccepted() {
        assertThat(rail("gold", "0.999", 1, 1, "1").highest()).isEqualTo(1);
        assertThat(pair("0.2", "0.1", 2, 4, "0.1")).isNotNull();
    }

    /// A rail that was only just reached held nothing back.
    @Test
    void whatIsDrawnOntoARailIsNotHeldByIt() {
        var rails = new PercentileThresholds(List.of(rail("gold", "0.1", 85, 95, "0.5")));

        assertThat(refreshed(rails, List.of(GOLD), everybodyHas(85)).getFirst().held())
                .isEqualTo(Threshold.BindingGuardrail.NONE);
        assertThat(refreshed(rails, List.of(GOLD), everybodyHas(95)).getFirst().held())
                .isEqualTo(Threshold.BindingGuardrail.NONE);
    }
}
