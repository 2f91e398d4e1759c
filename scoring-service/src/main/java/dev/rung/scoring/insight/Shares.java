package dev.rung.scoring.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Fractions of a whole that sum to exactly 1.
public final class Shares {

    private static final int DIGITS = 4;
    private static final long WHOLE = 10_000;

    private Shares() {}

    /// One part of a whole, rounded; null where there is no whole.
    static @Nullable BigDecimal rate(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }

    /// To two places, as what is counted so is little; null for nobody.
    static @Nullable BigDecimal average(long count, long among) {
        return among == 0 ? null : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(among), 2, RoundingMode.HALF_UP);
    }

    /// Each is rounded down, and the ten-thousandths left over go to those who lost most by it, the first of
    /// equals first. All 0 where there is nothing to share.
    public static List<BigDecimal> of(List<Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            return counts.stream().map(_ -> BigDecimal.ZERO.setScale(DIGITS)).toList();
        }
        var parts = counts.stream().mapToLong(count -> count * WHOLE / all).toArray();
        long left = WHOLE
                - IntStream.range(0, parts.length).mapToLong(i -> parts[i]).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing(i -> -(counts.get(i) * WHOLE % all)))
                .limit(left)
                .forEach(i -> parts[i]++);
        return IntStream.range(0, parts.length)
                .mapToObj(i -> BigDecimal.valueOf(parts[i], DIGITS))
                .toList();
    }
}
