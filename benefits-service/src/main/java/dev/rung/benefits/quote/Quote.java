package dev.rung.benefits.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The price of a cart, explained. Of each line, what it cost less all that was taken off it is what is to be
/// paid.
///
/// @param steps every reduction, in the order in which it was applied, with its share of each line
/// @param lines to be paid of each, in the order of the cart
/// @param shipping to be paid for shipping
/// @param points how many are spent
/// @param unused coupons that were not used, and why
/// @param unusedDiscount why no discount of the tier was used; null: one was, or the customer has none
public record Quote(
        List<PriceStep> steps,
        List<Long> lines,
        long shipping,
        long points,
        List<UnusedCoupon> unused,
        @Nullable UnusedDiscount unusedDiscount) {

    /// @param id of the coupon
    public record UnusedCoupon(String id, UnusedReason reason) {}

    public enum UnusedReason {
        /// It would take nothing off this cart, even alone: its threshold is not reached, or none of its goods
        /// are there.
        DOES_NOT_FIT,
        /// Others together leave less to pay.
        OTHERS_ARE_BETTER
    }

    public enum UnusedDiscount {
        /// Its share is less than the smallest unit of money, or its floor leaves nothing to take off.
        TAKES_NOTHING_OFF,
        /// No coupon goes with it by the rules of stacking, and coupons leave less to pay.
        NOT_WITH_COUPONS,
        /// Coupons leave less to pay without it: its floor, or a threshold, would be in their way.
        COUPONS_ARE_BETTER_ALONE
    }

    public long payable() {
        return lines.stream().mapToLong(Long::longValue).sum() + shipping;
    }
}
