package dev.rung.benefits.quote;

import dev.rung.benefits.coupon.terms.CouponKind;
import java.util.Set;

/// The reductions that go together, as data.
///
/// @param mostCoupons of one cart
/// @param mostOfKind of one kind
/// @param alone kinds of which one goes with no other coupon
/// @param tierWithCoupons whether coupons go with the tier's discount
/// @param pointsWithCoupons whether points pay where a coupon was used
public record StackingRules(
        int mostCoupons, int mostOfKind, Set<CouponKind> alone, boolean tierWithCoupons, boolean pointsWithCoupons) {

    public StackingRules {
        alone = Set.copyOf(alone);
    }
}
