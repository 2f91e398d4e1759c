package dev.rung.benefits.quote;

import dev.rung.benefits.coupon.terms.CouponKind;
import dev.rung.benefits.coupon.terms.CouponTerms;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.benefits.quote.QuotedCart.CartLine;
import dev.rung.benefits.quote.Reduction.CouponReduction;
import dev.rung.benefits.quote.Reduction.TierDiscount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The least that a cart can cost, by trying every set of coupons with every discount and none: written apart from the
/// policy, in decimals.
///
/// It shares nothing over lines by the largest remainder, so a category that several coupons take from is
/// priced by exact shares of [Shares], which has a test of its own.
final class EveryCombination {

    private static final List<CouponKind> ORDER = List.of(
            CouponKind.PERCENTAGE, CouponKind.CATEGORY, CouponKind.THRESHOLD, CouponKind.FIXED, CouponKind.SHIPPING);

    private final StackingRules rules;
    private final QuotedCart cart;

    EveryCombination(StackingRules rules, QuotedCart cart) {
        this.rules = rules;
        this.cart = cart;
    }

    long least(List<TierDiscount> discounts, List<CouponReduction> coupons) {
        var least = Long.MAX_VALUE;
        for (int set = 0; set < 1 << coupons.size(); set++) {
            for (int tier = -1; tier < discounts.size(); tier++) {
                var chosen = new ArrayList<CouponReduction>();
                for (int i = 0; i < coupons.size(); i++) {
                    if ((set >> i & 1) == 1) {
                        chosen.add(coupons.get(i));
                    }
                }
                if (isAllowed(chosen) && (tier < 0 || chosen.isEmpty() || rules.tierWithCoupons())) {
                    var price = price(tier < 0 ? null : discounts.get(tier), chosen);
                    least = Math.min(least, price.orElse(Long.MAX_VALUE));
                }
            }
        }
        return least;
    }

    private boolean isAllowed(List<CouponReduction> chosen) {
        var kinds = new HashMap<CouponKind, Integer>();
        chosen.forEach(one -> kinds.merge(one.terms().kind(), 1, Integer::sum));
        return chosen.size() <= rules.mostCoupons()
                && kinds.values().stream().allMatch(count -> count <= rules.mostOfKind())
                && (chosen.size() <= 1 || kinds.keySet().stream().noneMatch(rules.alone()::contains));
    }

    /// Empty where one of them takes nothing off.
    private Optional<Long> price(@Nullable TierDiscount tier, List<CouponReduction> chosen) {
        var left = cart.amounts();
        var shipping = cart.shipping();
        long floor = 0;
        if (tier != null) {
            floor = percent(cart.goods(), tier.floorPercent(), RoundingMode.UP);
            var off = Math.min(percent(sum(left), tier.percent(), RoundingMode.HALF_UP), sum(left) - floor);
            left = less(left, off, List.of());
        }
        var thresholds = left.clone();
        var sorted = chosen.stream()
                .sorted(Comparator.comparing((CouponReduction one) ->
                                ORDER.indexOf(one.terms().kind()))
                        .thenComparing(CouponReduction::id))
                .toList();
        for (var one : sorted) {
            var terms = one.terms();
            if (terms instanceof Percentage percentage) {
                floor = Math.max(floor, percent(cart.goods(), percentage.floorPercent(), RoundingMode.UP));
            }
            if (threshold(terms) > sum(of(terms, thresholds))) {
                return Optional.empty();
            }
            var most = terms instanceof Shipping ? shipping : Math.min(sum(of(terms, left)), sum(left) - floor);
            var off = Math.min(value(terms, left, shipping), most);
            if (off <= 0) {
                return Optional.empty();
            }
            if (terms instanceof Shipping) {
                shipping -= off;
            } else {
                left = less(
                        left, off, terms instanceof Category category ? List.copyOf(category.categories()) : List.of());
            }
        }
        return Optional.of(sum(left) + shipping);
    }

    private static long value(CouponTerms terms, long[] left, long shipping) {
        return switch (terms) {
            case FixedAmount fixed -> units(fixed.value().amount());
            case Threshold threshold -> units(threshold.value().amount());
            case Category category -> units(category.value().amount());
            case Shipping ship ->
                ship.most() == null ? shipping : units(ship.most().amount());
            case Percentage percentage -> {
                var share = percent(sum(left), percentage.percent(), RoundingMode.HALF_UP);
                yield percentage.most() == null
                        ? share
                        : Math.min(share, units(percentage.most().amount()));
            }
        };
    }

    private static long threshold(CouponTerms terms) {
        return switch (terms) {
            case FixedAmount _, Percentage _ -> 0;
            case Threshold threshold -> units(threshold.threshold().amount());
            case Shipping ship -> units(ship.threshold().amount());
            case Category category -> units(category.threshold().amount());
        };
    }

    private long[] of(CouponTerms terms, long[] amounts) {
        return terms instanceof Category category ? counted(amounts, List.copyOf(category.categories())) : amounts;
    }

    private long[] counted(long[] amounts, List<String> categories) {
        var counted = amounts.clone();
        for (int i = 0; i < counted.length; i++) {
            CartLine line = cart.lines().get(i);
            if (!categories.isEmpty() && (line.category() == null || !categories.contains(line.category()))) {
                counted[i] = 0;
            }
        }
        return counted;
    }

    private long[] less(long[] left, long off, List<String> categories) {
        var shares = Shares.of(off, counted(left, categories));
        var after = left.clone();
        for (int i = 0; i < after.length; i++) {
            after[i] -= shares[i];
        }
        return after;
    }

    private static long percent(long amount, int percent, RoundingMode rounding) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(0, rounding)
                .longValueExact();
    }

    private static long units(BigDecimal amount) {
        return amount.longValueExact();
    }

    private static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }
}
