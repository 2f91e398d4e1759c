package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.Histories.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.contracts.scoring.AssessmentEvent.Rfm;
import dev.rung.scoring.features.orders.Totals;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class QuantileCutsTest {

    @Example
    void tenDifferentCustomersMakeFiveScoresOfTwo() {
        var cuts = cuts(LongStream.rangeClosed(1, 10)
                .mapToObj(i -> new SampleBuyer(10 * i, i, BigDecimal.valueOf(100 * i)))
                .toList());

        assertThat(cuts.orders()).containsExactly(3L, 5L, 7L, 9L);
        assertThat(cuts.spend()).isEqualTo(amounts("300", "500", "700", "900"));
        assertThat(cuts.recencyDays()).containsExactly(20L, 40L, 60L, 80L);
    }

    /// Seven in ten have bought once: that is the least, and no more than 1, however many they are.
    @Example
    void equalsScoreEquallyAndTheLeastScoreOne() {
        var population = Stream.of(1, 1, 1, 1, 1, 1, 1, 2, 2, 3)
                .map(orders -> new SampleBuyer(5, orders, BigDecimal.ONE))
                .toList();
        var cuts = cuts(population);

        assertThat(cuts.orders()).containsExactly(2L, 2L, 2L, 3L);
        assertThat(population.stream().map(buyer -> score(buyer, cuts).f()).toList())
                .containsExactly(1, 1, 1, 1, 1, 1, 1, 4, 4, 5);
    }

    @Example
    void whereAllAreEqualAllScoreOneAndOneBetterWouldScoreFive() {
        var all = new SampleBuyer(7, 2, new BigDecimal("9.90"));
        var cuts = cuts(List.of(all, all, all));

        assertThat(cuts.orders()).containsExactly(3L, 3L, 3L, 3L);
        assertThat(cuts.recencyDays()).containsExactly(6L, 6L, 6L, 6L);
        assertThat(cuts.spend()).isEqualTo(amounts("10.90", "10.90", "10.90", "10.90"));
        assertThat(score(all, cuts)).extracting(Rfm::r, Rfm::f, Rfm::m).containsExactly(1, 1, 1);
        assertThat(score(new SampleBuyer(6, 3, new BigDecimal("10.90")), cuts))
                .extracting(Rfm::r, Rfm::f, Rfm::m)
                .containsExactly(5, 5, 5);
    }

    @Example
    void aSingleCustomerIsTheLeast() {
        assertThat(score(new SampleBuyer(0, 1, BigDecimal.ZERO), cuts(List.of(new SampleBuyer(0, 1, BigDecimal.ZERO)))))
                .extracting(Rfm::r, Rfm::f, Rfm::m)
                .containsExactly(1, 1, 1);
    }

    @Example
    void thereAreNoCutsOfNobody() {
        assertThatThrownBy(() -> cuts(List.of())).hasMessageContaining("population");
    }

    @Example
    void everyCustomerHasEveryFigure() {
        long[] one = {1};
        long[] two = {1, 2};
        BigDecimal[] spend = {BigDecimal.ONE};

        assertThatThrownBy(() -> QuantileCuts.of(two, one, spend, 3)).hasMessageContaining("every figure");
        assertThatThrownBy(() -> QuantileCuts.of(two, two, spend, 3)).hasMessageContaining("every figure");
        assertThat(QuantileCuts.of(one, one, spend, 3).orders()).containsExactly(2L, 2L, 2L, 2L);
    }

    @Property(tries = 300)
    void aScoreIsOnePlusTheFifthsOfAllThatDidWorse(@ForAll("populations") List<SampleBuyer> population) {
        var cuts = cuts(population);

        assertThat(population)
                .allSatisfy(buyer -> assertThat(score(buyer, cuts))
                        .extracting(Rfm::r, Rfm::f, Rfm::m)
                        .containsExactly(
                                recount(buyer, population, (one, other) -> one.days() > other.days()),
                                recount(buyer, population, (one, other) -> one.orders() < other.orders()),
                                recount(
                                        buyer,
                                        population,
                                        (one, other) -> one.spend().compareTo(other.spend()) < 0)));
    }

    @Property(tries = 100)
    void theOrderOfThePopulationDoesNotMatter(
            @ForAll("populations") List<SampleBuyer> population, @ForAll Random dice) {
        var shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, dice);

        assertThat(cuts(shuffled)).isEqualTo(cuts(population));
    }

    @Example
    void aMillionCustomersTakeSecondsAndAreLeftAsTheyWere() {
        var dice = new Random(7);
        var days = dice.longs(1_000_000, 0, 365).toArray();
        var orders = dice.longs(1_000_000, 1, 40).toArray();
        var spend = dice.longs(1_000_000, 0, 5_000_000)
                .mapToObj(cents -> BigDecimal.valueOf(cents, 2))
                .toArray(BigDecimal[]::new);
        var before = Arrays.hashCode(days) + Arrays.hashCode(orders) + Arrays.hashCode(spend);

        var cuts = Assertions.assertTimeout(Duration.ofSeconds(10), () -> QuantileCuts.of(days, orders, spend, 3));

        assertThat(cuts.recencyDays()).allSatisfy(cut -> assertThat(cut).isBetween(70L, 300L));
        assertThat(Arrays.hashCode(days) + Arrays.hashCode(orders) + Arrays.hashCode(spend))
                .isEqualTo(before);
    }

    @Provide
    Arbitrary<List<SampleBuyer>> populations() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 12),
                        Arbitraries.longs().between(1, 6),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.TWO)
                                .ofScale(1))
                .as(SampleBuyer::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    record SampleBuyer(long days, long orders, BigDecimal spend) {}

    private static int recount(
            SampleBuyer buyer, List<SampleBuyer> population, BiPredicate<SampleBuyer, SampleBuyer> worse) {
        long fewer =
                population.stream().filter(other -> worse.test(other, buyer)).count();
        return 1 + (int) (5 * fewer / population.size());
    }

    private static RfmCuts cuts(List<SampleBuyer> population) {
        return QuantileCuts.of(
                population.stream().mapToLong(SampleBuyer::days).toArray(),
                population.stream().mapToLong(SampleBuyer::orders).toArray(),
                population.stream().map(SampleBuyer::spend).toArray(BigDecimal[]::new),
                3);
    }

    private static Rfm score(SampleBuyer buyer, RfmCuts cuts) {
        var totals = new Totals(buyer.spend(), buyer.orders(), TODAY.minusDays(buyer.days()));
        return RfmPolicy.score(totals, cuts, TODAY);
    }

    private static List<BigDecimal> amounts(String... digits) {
        return Stream.of(digits).map(BigDecimal::new).toList();
    }
}
