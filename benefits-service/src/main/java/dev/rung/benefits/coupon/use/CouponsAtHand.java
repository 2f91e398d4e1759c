package dev.rung.benefits.coupon.use;

import dev.rung.benefits.coupon.terms.CouponTerms;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The coupons that a customer could use for an order.
///
/// @param usable each once
/// @param refused those that cannot be used at all, whatever is in the cart
public record CouponsAtHand(List<UsableCoupon> usable, List<RefusedCode> refused) {

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
