package dev.rung.benefits.quote;

import dev.rung.benefits.coupon.terms.CouponTerms;

/// Something that could take something off a cart.
public sealed interface Reduction {

    /// @param percent off the goods
    /// @param floorPercent the share of the list price that remains to be paid at least, whatever else is
    ///     taken off
    record TierDiscount(int percent, int floorPercent) implements Reduction {}

    /// @param id of the coupon, unique in a quote
    record CouponReduction(String id, CouponTerms terms) implements Reduction {}

    /// @param wanted how many points the customer would spend at most
    /// @param perUnit how many points are worth one smallest unit of the currency, 1 or more
    /// @param mostPercent the share of the goods that points may pay
    record PointsAsCash(long wanted, long perUnit, int mostPercent) implements Reduction {}
}
