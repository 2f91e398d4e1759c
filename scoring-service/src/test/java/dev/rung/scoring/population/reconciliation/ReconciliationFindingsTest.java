package dev.rung.scoring.population.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconciliationFindingsTest {

    @Test
    void everyDifferenceCountsButOnlyTheFirstTwentyAreKept() {
        var counted = ReconciliationFindings.NOTHING
                .plus(found(100, 0))
                .plus(found(5_000, 15))
                .plus(found(5_000, 5_000));

        assertThat(counted.checked()).isEqualTo(10_100);
        assertThat(counted.differing()).isEqualTo(5_015);
        assertThat(counted.examples()).hasSize(20);
        assertThat(counted.examples().subList(0, 15)).isEqualTo(found(5_000, 15).differing());
    }

    @Test
    void whoCouldNotBeReadIsCountedApart() {
        var counted = ReconciliationFindings.NOTHING
                .plus(found(100, 0))
                .leavingOut(3)
                .plus(ReconciliationFindings.NOTHING.leavingOut(4));

        assertThat(counted.unpaired()).isEqualTo(7);
        assertThat(counted.checked()).isEqualTo(100);
    }

    @Test
    void whereNobodyDiffersThereIsNoExample() {
        assertThat(ReconciliationFindings.NOTHING.plus(found(100, 0)).examples())
                .isEmpty();
    }

    /// A sample is counted in parts, by several instances.
    @Test
    void partsOfTheSampleAddUpAndOneThatCouldNotBeReadLeavesTheWholeUnknown() {
        var one = ReconciliationFindings.NOTHING.with(
                new LogComparison.LogFindings(LogSample.of(7, 5, 2, 1), 1, List.of()));
        var other = ReconciliationFindings.NOTHING.with(
                new LogComparison.LogFindings(LogSample.of(3, 3, 0, 2), 0, List.of()));
        var unread = ReconciliationFindings.NOTHING.with(LogComparison.LogFindings.failed(4));

        var both = ReconciliationFindings.NOTHING.plus(found(100, 3)).plus(one).plus(other);
        assertThat(both.fromLog()).isEqualTo(LogSample.of(10, 8, 2, 3));
        assertThat(both.differing()).isEqualTo(4);
        assertThat(both.plus(unread).fromLog()).isEqualTo(LogSample.failed(14));
        assertThat(both.plus(unread).differing()).isEqualTo(4);
    }

    private static Recomputation.RecomputedStandings found(long checked, int differing) {
        var kept = new ComparedStanding("gold", 1, 1, BigDecimal.ONE, 1);
        return new Recomputation.RecomputedStandings(
                checked,
                IntStream.range(0, differing)
                        .mapToObj(i -> new StandingDifference(
                                StandingDifference.DifferenceKind.FEATURES,
                                new UUID(differing, i),
                                List.of("tier"),
                                kept,
                                kept))
                        .toList());
    }
}
