package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.life.CouponRefusal;
import dev.rung.benefits.coupon.terms.CouponTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The coupons that a customer could use for an order.
///
/// @param usable each once
/// @param refused those that cannot be used at all, whatever is in the cart
public record CouponsAtHand(List<UsableCoupon> usable, List<RefusedCode> refused) {

    static final String UNKNOWN = "unknown";

    /// Reasons that say something about a code to somebody who does not have it.
    private static final Set<String> SAY_THERE_IS_ONE = Set.of(
            CouponRefusal.OF_ANOTHER_CUSTOMER.code(),
            CouponRefusal.NOT_OPEN.code(),
            CouponRefusal.TOTAL_LIMIT.code(),
            CouponRefusal.NO_CODES.code());

    /// Of somebody whose member status lets them use none: whether there are such codes is not said.
    static CouponsAtHand onHold(List<String> written) {
        return new CouponsAtHand(
                List.of(),
                written.stream()
                        .map(one -> new RefusedCode(one, CouponRefusal.ON_HOLD.code()))
                        .toList());
    }

    /// As the customer may hear it: a code that they guessed is unknown, whether there is one or not.
    public CouponsAtHand toldToCustomer() {
        return new CouponsAtHand(
                usable,
                refused.stream()
                        .map(one ->
                                SAY_THERE_IS_ONE.contains(one.reason()) ? new RefusedCode(one.written(), UNKNOWN) : one)
                        .toList());
    }

    /// @param couponId null: nobody has it yet, and it would be issued
    /// @param normal its code, as codes are compared
    /// @param written the code as people see it
    /// @param names of its batch, by BCP 47 tag
    public record UsableCoupon(
            @Nullable UUID couponId,
            String normal,
            String written,
            UUID batchId,
            CouponTerms terms,
            Map<String, String> names) {

        /// Unique among the coupons of a cart.
        public String key() {
            return couponId == null ? normal : couponId.toString();
        }
    }

    /// @param written as the customer wrote it, or as people see it
    /// @param reason such as `used`; `unknown`: there is no such code
    public record RefusedCode(String written, String reason) {}
}
