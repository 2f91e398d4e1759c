package dev.rung.benefits.quote;

import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// One reduction as it was applied.
///
/// @param off each line, in the order of the cart
/// @param offShipping off the shipping cost
public record PriceStep(Reduction reduction, List<Long> off, long offShipping) {

    static PriceStep ofGoods(Reduction reduction, long[] off) {
        return new PriceStep(reduction, Arrays.stream(off).boxed().toList(), 0);
    }

    static PriceStep ofShipping(Reduction reduction, int lines, long off) {
        return new PriceStep(reduction, Collections.nCopies(lines, 0L), off);
    }

    public long total() {
        return off.stream().mapToLong(Long::longValue).sum() + offShipping;
    }

    boolean isCoupon() {
        return switch (reduction) {
            case CouponReduction _ -> true;
            case TierDiscount _, PointsAsCash _ -> false;
        };
    }
}
