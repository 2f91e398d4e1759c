package dev.rung.benefits.quote;

import dev.rung.benefits.coupon.terms.CouponKind;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Looks for the coupons that leave the least to pay, and leaves out branches that cannot: no coupon takes more
/// off what others left than it takes off the cart by itself, so the most that could still come is known.
///
/// The first one found of equal prices stands unless another one needs fewer coupons; coupons are tried in the
/// order in which they are applied.
///
/// [#MOST_COMBINATIONS] guards the time that one quote may take: after so many, the best so far stands. It is
/// the same each time, and no cart of up to eighteen coupons comes near it.
final class CouponSearch {

    static final int MOST_COMBINATIONS = 5_000;

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

    /// @param known a price that can be had otherwise: what cannot be as low need not be found
    PricedCart best(PricedCart start, long known) {
        var fitting =
                coupons.stream().filter(one -> start.with(one).isPresent()).toList();
        var alone = fitting.stream()
                .mapToLong(one -> start.payable()
                        - start.with(one).map(PricedCart::payable).orElse(start.payable()))
                .toArray();
        var search = new Branches(fitting, alone, start, known);
        search.extend(start, 0, new EnumMap<>(CouponKind.class), false);
        return search.best;
    }

    private final class Branches {

        private final List<CouponReduction> fitting;
        private final long[] alone;
        private final List<Integer> strongest;
        private final long reachable;
        private PricedCart best;
        private int tried;

        Branches(List<CouponReduction> fitting, long[] alone, PricedCart start, long known) {
            this.fitting = fitting;
            this.alone = alone;
            this.strongest = IntStream.range(0, alone.length)
                    .boxed()
                    .sorted(Comparator.comparingLong((Integer i) -> -alone[i]))
                    .toList();
            this.best = start;
            this.reachable = Math.min(known, greedy(start));
        }

        void extend(PricedCart priced, int from, Map<CouponKind, Integer> kinds, boolean isClosed) {
            if (isBetter(priced)) {
                best = priced;
            }
            tried++;
            var more = rules.mostCoupons() - priced.coupons();
            if (isClosed || more <= 0) {
                return;
            }
            for (int i = from; i < fitting.size() && tried < MOST_COMBINATIONS; i++) {
                var coupon = fitting.get(i);
                var kind = coupon.terms().kind();
                var ofKind = kinds.getOrDefault(kind, 0);
                var isAlone = rules.alone().contains(kind);
                if (ofKind < rules.mostOfKind() && !(isAlone && priced.coupons() > 0)) {
                    kinds.put(kind, ofKind + 1);
                    if (couldWin(priced.payable() - alone[i], i + 1, more - 1, kinds)) {
                        int next = i + 1;
                        priced.with(coupon).ifPresent(after -> extend(after, next, kinds, isAlone));
                    }
                    kinds.put(kind, ofKind);
                }
            }
        }

        /// Whether so many of the coupons from here on could bring the price down to the best that is known. One
        /// that is as good may need fewer coupons.
        private boolean couldWin(long price, int from, long more, Map<CouponKind, Integer> kinds) {
            return price - mostOff(from, more, kinds) <= Math.min(best.payable(), reachable);
        }

        private boolean isBetter(PricedCart priced) {
            return priced.payable() < best.payable()
                    || (priced.payable() == best.payable() && priced.coupons() < best.coupons());
        }

        /// The most that so many of the coupons from here on could take off, as many of each kind as may be.
        private long mostOff(int from, long more, Map<CouponKind, Integer> kinds) {
            var left = new int[ORDER.size()];
            for (int k = 0; k < left.length; k++) {
                left[k] = rules.mostOfKind() - kinds.getOrDefault(ORDER.get(k), 0);
            }
            long sum = 0;
            var missing = more;
            for (int i : strongest) {
                if (missing == 0) {
                    break;
                }
                var kind = ORDER.indexOf(fitting.get(i).terms().kind());
                if (i >= from && left[kind] > 0) {
                    left[kind]--;
                    missing--;
                    sum += alone[i];
                }
            }
            return sum;
        }

        /// A price that can be had: that of the strongest coupons that go together. It stands for nothing, and lets
        /// branches be left out from the first one on.
        private long greedy(PricedCart start) {
            var kinds = new EnumMap<CouponKind, Integer>(CouponKind.class);
            var chosen = strongest.stream()
                    .filter(i -> !rules.alone().contains(fitting.get(i).terms().kind()))
                    .filter(i -> kinds.merge(fitting.get(i).terms().kind(), 1, Integer::sum) <= rules.mostOfKind())
                    .limit(rules.mostCoupons())
                    .sorted()
                    .toList();
            var priced = start;
            for (int i : chosen) {
                priced = priced.with(fitting.get(i)).orElse(priced);
            }
            return priced.payable();
        }
    }
}
