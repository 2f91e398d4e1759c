package dev.rung.benefits.quote.asking;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.rung.benefits.quote.Units;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quote as it is kept: everything that was shown, in no language, in the smallest unit of its currency.
///
/// @param rules the version of the rules of stacking that made it
/// @param shop where it is bought, as behaviour names it; null: unknown
/// @param payable of each line, in their order
/// @param steps every reduction, in the order in which it was applied
/// @param unusedDiscount why no discount of the tier was used, such as `not-with-coupons`; null: one was, or
///     the customer has none
/// @param earned points that the order would earn
@RegisterForReflection
public record QuoteDocument(
        int rules,
        String currency,
        int digits,
        @Nullable String shop,
        List<QuotedGoods> lines,
        List<Long> payable,
        long shipping,
        long shippingPayable,
        List<QuotedStep> steps,
        List<UnusedCode> unused,
        @Nullable String unusedDiscount,
        QuotedPoints points,
        long earned) {

    /// @param price of one piece
    @RegisterForReflection
    public record QuotedGoods(
            String id, String product, @Nullable String category, int quantity, long price, long amount) {}

    /// @param off each line
    @RegisterForReflection
    public record QuotedStep(StepCause cause, List<Long> off, long offShipping) {

        public long total() {
            return off.stream().mapToLong(Long::longValue).sum() + offShipping;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "tier-discount", value = StepCause.DiscountOfTier.class),
        @JsonSubTypes.Type(name = "coupon", value = StepCause.CouponOfCart.class),
        @JsonSubTypes.Type(name = "points", value = StepCause.PointsOfCart.class)
    })
    @RegisterForReflection
    public sealed interface StepCause {

        /// @param names of the benefit, by BCP 47 tag
        @RegisterForReflection
        record DiscountOfTier(UUID entitlementId, String benefit, String tier, int percent, Map<String, String> names)
                implements StepCause {}

        /// @param couponId null: nobody had its code
        /// @param normal its code, as codes are compared
        /// @param couponKind such as `percentage`
        /// @param names of its batch, by BCP 47 tag
        @RegisterForReflection
        record CouponOfCart(
                @Nullable UUID couponId,
                String normal,
                String written,
                UUID batchId,
                String couponKind,
                Map<String, String> names)
                implements StepCause {}

        @RegisterForReflection
        record PointsOfCart(long points) implements StepCause {}
    }

    /// @param code as people see it
    /// @param reason such as `does-not-fit` or `used`
    @RegisterForReflection
    public record UnusedCode(String code, String reason) {}

    /// @param spendable what the customer had
    /// @param reason why fewer are spent than were wished for; null: all of them are
    @RegisterForReflection
    public record QuotedPoints(
            long wished,
            long spendable,
            long spent,
            @Nullable String reason) {}

    public long total() {
        return payable.stream().mapToLong(Long::longValue).sum() + shippingPayable;
    }

    public Money money(long units) {
        return new Money(Units.amount(units, digits), currency);
    }

    long listTotal() {
        return lines.stream().mapToLong(QuotedGoods::amount).sum() + shipping;
    }

    /// Taken off by whatever is of this kind.
    public long offBy(Class<? extends StepCause> kind) {
        return steps.stream()
                .filter(step -> kind.isInstance(step.cause()))
                .mapToLong(QuotedStep::total)
                .sum();
    }
}
