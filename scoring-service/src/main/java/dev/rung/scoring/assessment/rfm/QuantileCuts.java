package dev.rung.scoring.assessment.rfm;

import static dev.rung.scoring.lifecycle.terms.Require.sound;

import dev.rung.platform.locale.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Cuts RFM into fifths of the population, exactly.
///
/// In each dimension, the score is 1 + ⌊5 × (customers who did strictly worse) ÷ (all customers)⌋. So equal
/// customers score equally, the worst score 1, and a 5 needs four fifths of all to have done worse. Where many are
/// equal (most customers of most shops have one order), nobody gets some scores and their cuts coincide.
///
/// A cut is the worst figure of the population that earns its score. If nobody earns it, the cut is one order, day
/// or unit of money better than the best.
public final class QuantileCuts {

    private QuantileCuts() {}

    /// One entry for each customer with an order in the window. The arrays are not changed and need not be
    /// parallel. O(n log n): about a second for 1,000,000 customers.
    ///
    /// @throws IllegalArgumentException without a customer
    public static RfmCuts of(long[] recencyDays, long[] orders, BigDecimal[] spend, int high) {
        sound(
                recencyDays.length > 0 && recencyDays.length == orders.length && orders.length == spend.length,
                Text.of("flaw.quantiles"));
        return new RfmCuts(CutMethod.QUANTILE, mostDays(recencyDays), fewest(orders), least(spend), high);
    }

    /// Fewer days are better, so the days are negated first.
    private static List<Long> mostDays(long[] recencyDays) {
        var cuts = new ArrayList<Long>();
        for (long cut : fewest(Arrays.stream(recencyDays).map(days -> -days).toArray())) {
            cuts.add(-cut);
        }
        Collections.reverse(cuts);
        return cuts;
    }

    private static List<Long> fewest(long[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        var cuts = new ArrayList<Long>();
        for (int worse : worse(sorted.length)) {
            int cut = beyondEquals(worse, sorted.length, at -> sorted[at] == sorted[worse - 1]);
            cuts.add(cut == sorted.length ? sorted[cut - 1] + 1 : sorted[cut]);
        }
        return cuts;
    }

    private static List<BigDecimal> least(BigDecimal[] figures) {
        var sorted = figures.clone();
        Arrays.parallelSort(sorted);
        var cuts = new ArrayList<BigDecimal>();
        for (int worse : worse(sorted.length)) {
            int cut = beyondEquals(worse, sorted.length, at -> sorted[at].compareTo(sorted[worse - 1]) == 0);
            cuts.add(cut == sorted.length ? sorted[cut - 1].add(BigDecimal.ONE) : sorted[cut]);
        }
        return cuts;
    }

    /// The least number of customers who did worse, for each of the scores 2 to 5: 1 to 4 fifths.
    private static int[] worse(int population) {
        return IntStream.rangeClosed(1, 4)
                .map(fifths -> Math.toIntExact(Math.ceilDiv((long) fifths * population, 5)))
                .toArray();
    }

    /// The first place from `at` on whose figure is better than the one before `at`.
    private static int beyondEquals(int at, int population, IntPredicate isEqual) {
        int place = at;
        while (place < population && isEqual.test(place)) {
            place++;
        }
        return place;
    }
}
