package dev.rung.benefits.quote;

import dev.rung.benefits.coupon.terms.CouponKind;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Looks for the coupons that leave the least to pay, and leaves out branches that cannot: no coupon takes more
/// off what others left than it takes off the cart by itself, so the most that could still come is known.
///
/// The first one found of equal prices stands unless another one needs fewer coupons; coupons are tried in the
/// order in which they are applied.
///
/// [#MOST_COMBINATIONS] guards the time that one quote may take: after so many, the best so far stands. It is
/// the same each time, and no cart of up to twelve coupons comes near it.
final class CouponSearch {

    static final int MOST_COMBINATIONS = 20_000;

    private static final List<CouponKind> ORDER = List.of(
            CouponKind.PERCENTAGE, CouponKind.CATEGORY, CouponKind.THRESHOLD, CouponKind.FIXED, CouponKind.SHIPPING);

    private final StackingRules rules;
    private final List<CouponReduction> coupons;

    CouponSearch(StackingRules rules, List<CouponReduction> coupons) {
        this.rules = rules;
        this.coupons = coupons.stream()
                .sorted(Comparator.comparingInt((CouponReduction coupon) ->
                                ORDER.indexOf(coupon.terms().kind()))
                        .thenComparing(CouponReduction::id))
                .toList();
    }

    PricedCart best(PricedCart start) {
        var fitting =
                coupons.stream().filter(one -> start.with(one).isPresent()).toList();
        var alone = fitting.stream()
                .mapToLong(one -> start.payable()
                        - start.with(one).map(PricedCart::payable).orElse(start.payable()))
                .toArray();
        var search = new Branches(fitting, alone, start);
        search.extend(start, 0, new EnumMap<>(CouponKind.class), false);
        return search.best;
    }

    private final class Branches {

        private final List<CouponReduction> fitting;
        private final long[] alone;
        private PricedCart best;
        private int tried;

        Branches(List<CouponReduction> fitting, long[] alone, PricedCart start) {
            this.fitting = fitting;
            this.alone = alone;
            this.best = start;
        }

        void extend(PricedCart priced, int from, Map<CouponKind, Integer> kinds, boolean isClosed) {
            if (isBetter(priced)) {
                best = priced;
            }
            tried++;
            var more = rules.mostCoupons() - priced.coupons();
            if (isClosed
                    || more <= 0
                    || tried >= MOST_COMBINATIONS
                    || priced.payable() - mostOff(from, more) > best.payable()) {
                return;
            }
            for (int i = from; i < fitting.size(); i++) {
                var coupon = fitting.get(i);
                var kind = coupon.terms().kind();
                var ofKind = kinds.getOrDefault(kind, 0);
                var isAlone = rules.alone().contains(kind);
                if (ofKind < rules.mostOfKind() && !(isAlone && priced.coupons() > 0)) {
                    int next = i + 1;
                    priced.with(coupon).ifPresent(after -> {
                        kinds.put(kind, ofKind + 1);
                        extend(after, next, kinds, isAlone);
                        kinds.put(kind, ofKind);
                    });
                }
            }
        }

        private boolean isBetter(PricedCart priced) {
            return priced.payable() < best.payable()
                    || (priced.payable() == best.payable() && priced.coupons() < best.coupons());
        }

        /// The most that so many of the coupons from here on could take off.
        private long mostOff(int from, long more) {
            var top = Arrays.stream(alone, from, alone.length).sorted().toArray();
            long sum = 0;
            for (int i = top.length - 1; i >= 0 && i >= top.length - more; i--) {
                sum += top[i];
            }
            return sum;
        }
    }
}
