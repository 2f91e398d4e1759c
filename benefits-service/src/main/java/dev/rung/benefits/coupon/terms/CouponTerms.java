package dev.rung.benefits.coupon.terms;

import dev.rung.contracts.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The amounts of a coupon. The constructors trust [CouponTermsReading], which has checked each of them.
public sealed interface CouponTerms {

    CouponKind kind();

    /// @param value off the goods
    record FixedAmount(Money value) implements CouponTerms {

        @Override
        public CouponKind kind() {
            return CouponKind.FIXED;
        }
    }

    /// @param percent off the goods, more than 0 and less than 100
    /// @param floorPercent the share of the goods' price that remains to be paid at least, whatever else is
    ///     taken off
    /// @param most that it takes off; null: without a limit
    record Percentage(
            int percent, int floorPercent, @Nullable Money most) implements CouponTerms {

        @Override
        public CouponKind kind() {
            return CouponKind.PERCENTAGE;
        }
    }

    /// 满减.
    ///
    /// @param threshold the least that the goods must come to
    record Threshold(Money threshold, Money value) implements CouponTerms {

        @Override
        public CouponKind kind() {
            return CouponKind.THRESHOLD;
        }
    }

    /// @param most that it takes off the shipping cost; null: all of it
    /// @param threshold the least that the goods must come to
    record Shipping(@Nullable Money most, Money threshold) implements CouponTerms {

        @Override
        public CouponKind kind() {
            return CouponKind.SHIPPING;
        }
    }

    /// @param categories of the goods that count, and that it takes off
    /// @param threshold the least that they must come to
    record Category(Set<String> categories, Money threshold, Money value) implements CouponTerms {

        public Category {
            categories = Set.copyOf(categories);
        }

        @Override
        public CouponKind kind() {
            return CouponKind.CATEGORY;
        }
    }
}
