package dev.rung.scoring.assessment.thresholds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class PercentileThresholdsPropertiesTest {

    /// Rails and present thresholds drawn from a seed, present thresholds within their rails.
    private record Case(PercentileThresholds thresholds, List<Threshold> present) {

        static Case of(long seed) {
            var random = new Random(seed);
            var rails = new ArrayList<Guardrail>();
            var present = new ArrayList<Threshold>();
            long lowest = 0;
            long enter = 0;
            long highest = 0;
            long keep = 0;
            double move = 0;
            int tiers = 1 + random.nextInt(5);
            for (int tier = 0; tier < tiers; tier++) {
                lowest = lowest + 1 + random.nextInt(300);
                enter = Math.max(enter + 1, lowest) + random.nextInt(300);
                highest = Math.max(highest + 1, enter) + random.nextInt(300);
                keep = keep + random.nextInt((int) (enter - keep) + 1);
                move = Math.min(1, move + 0.01 + random.nextDouble() / 4);
                var share =
                        BigDecimal.valueOf(tiers - tier).divide(BigDecimal.valueOf(tiers + 3L), 3, RoundingMode.FLOOR);
                rails.add(new Guardrail("t" + tier, share, lowest, highest, BigDecimal.valueOf(move)));
                present.add(new Threshold("t" + tier, enter, keep, Threshold.BindingGuardrail.NONE));
            }
            return new Case(new PercentileThresholds(rails), present);
        }

        List<Threshold> refreshed(List<Long> population) {
            return thresholds.refreshed(present, present, sorted(population));
        }
    }

    @Property
    void thresholdsAscendAndAreNotEasierToKeep(
            @ForAll long seed, @ForAll @Size(max = 50) List<@LongRange(max = 3000) Long> population) {
        var refreshed = Case.of(seed).refreshed(population);

        for (int i = 0; i < refreshed.size(); i++) {
            assertThat(refreshed.get(i).keep()).isBetween(0L, refreshed.get(i).enter());
            if (i > 0) {
                assertThat(refreshed.get(i).enter())
                        .isGreaterThan(refreshed.get(i - 1).enter());
                assertThat(refreshed.get(i).keep())
                        .isGreaterThanOrEqualTo(refreshed.get(i - 1).keep());
            }
        }
    }

    @Property
    void noThresholdLeavesItsRails(
            @ForAll long seed, @ForAll @Size(max = 50) List<@LongRange(max = 3000) Long> population) {
        var drawn = Case.of(seed);
        var refreshed = drawn.refreshed(population);

        for (int i = 0; i < refreshed.size(); i++) {
            var rail = drawn.thresholds().rails().get(i);
            var moved = BigDecimal.valueOf(
                    refreshed.get(i).enter() - drawn.present().get(i).enter());
            assertThat(refreshed.get(i).enter()).isBetween(rail.lowest(), rail.highest());
            assertThat(moved.abs())
                    .isLessThanOrEqualTo(rail.move()
                            .multiply(BigDecimal.valueOf(drawn.present().get(i).enter())));
        }
    }

    /// Within one unit, however often numbers were drawn; more only where the tier below is as hard to keep.
    @Property(tries = 300)
    void whatKeepsATierStaysThePartThatPeopleApproved(
            @ForAll long seed, @ForAll @Size(max = 24) List<@Size(max = 9) List<@LongRange(max = 3000) Long>> years) {
        var drawn = Case.of(seed);
        var approved = drawn.present();
        var refreshed = approved;
        for (var population : years) {
            refreshed = drawn.thresholds().refreshed(refreshed, approved, sorted(population));
        }

        for (int i = 0; i < refreshed.size(); i++) {
            double part = (double) refreshed.get(i).enter()
                    * approved.get(i).keep()
                    / approved.get(i).enter();
            long least = Math.max(
                    approved.get(i).keep() == 0 ? 0 : 1,
                    i == 0 ? 0 : refreshed.get(i - 1).keep());
            assertThat((double) refreshed.get(i).keep())
                    .isGreaterThan(part - 1)
                    .isLessThanOrEqualTo(Math.max(part, least));
            assertThat(refreshed.get(i).keep()).isGreaterThanOrEqualTo(least);
        }
    }

    @Property
    void theSameInputGivesTheSameThresholds(
            @ForAll long seed, @ForAll @Size(max = 50) List<@LongRange(max = 3000) Long> population) {
        assertThat(Case.of(seed).refreshed(population)).isEqualTo(Case.of(seed).refreshed(population));
    }

    /// More of everything for everybody never lowers a threshold.
    @Property
    void aPopulationThatDoesMoreIsNotAskedForLess(
            @ForAll long seed,
            @ForAll @Size(min = 1, max = 50) List<@LongRange(max = 3000) Long> population,
            @ForAll @IntRange(max = 500) int more) {
        var drawn = Case.of(seed);
        var before = drawn.refreshed(population);
        var after =
                drawn.refreshed(population.stream().map(value -> value + more).toList());

        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).enter())
                    .isGreaterThanOrEqualTo(before.get(i).enter());
        }
    }

    /// Without rails in the way, no smaller a share reaches a tier, and fewer than the
    /// share are above its threshold.
    @Property
    void theShareReachesTheTier(
            @ForAll @Size(min = 10, max = 200) List<@LongRange(min = 1, max = 3000) Long> population) {
        var top = List.of(new Threshold("top", 3000, 1500, Threshold.BindingGuardrail.NONE));
        var free = new PercentileThresholds(
                List.of(new Guardrail("top", new BigDecimal("0.2"), 1, 1_000_000, BigDecimal.ONE)));
        var threshold = free.refreshed(top, top, sorted(population)).getFirst().enter();

        int share = population.size() / 5;
        assertThat(population.stream().filter(value -> value >= threshold).count())
                .isGreaterThanOrEqualTo(share);
        assertThat(population.stream().filter(value -> value > threshold).count())
                .isLessThan(Math.max(share, 1));
    }

    private static long[] sorted(List<Long> population) {
        return population.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
