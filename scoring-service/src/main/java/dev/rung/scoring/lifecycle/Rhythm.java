package dev.rung.scoring.lifecycle;

import dev.rung.scoring.lifecycle.terms.RhythmTerms;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/// The usual days between two purchases.
sealed interface Rhythm {

    BigDecimal days();

    record Own(BigDecimal days) implements Rhythm {}

    /// Too few purchases to tell.
    record Assumed(BigDecimal days) implements Rhythm {}

    /// The median of the gaps between successive purchase dates, in half days, within the bounds of the terms. A
    /// median, because one holiday or late parcel must not change what is usual.
    static Rhythm of(PurchaseHistory history, RhythmTerms.Measure terms) {
        var bought = history.bought();
        if (bought.size() < terms.leastPurchases()) {
            return new Assumed(BigDecimal.valueOf(terms.assumedDays()));
        }
        var gaps = IntStream.range(1, bought.size())
                .mapToLong(i -> ChronoUnit.DAYS.between(
                        bought.get(i - 1).on(), bought.get(i).on()))
                .sorted()
                .toArray();
        long twice = gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2];
        var median = BigDecimal.valueOf(twice * 5, 1);
        return new Own(
                median.max(BigDecimal.valueOf(terms.shortestDays())).min(BigDecimal.valueOf(terms.longestDays())));
    }
}
