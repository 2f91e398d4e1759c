package dev.rung.benefits.quote.asking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.contracts.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A quote as it is shown.
///
/// @param validUntil until then it can be confirmed
/// @param rules the version of the rules of stacking
/// @param list what it would all cost without any reduction
/// @param total to be paid
/// @param unused coupons that were not used, and why
/// @param unusedDiscount why no discount of the tier was used; absent: one was, or the customer has none
/// @param earned points that the order earns by what is paid, by today's rules and tier
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuoteView(
        UUID id,
        Instant askedAt,
        Instant validUntil,
        int rules,
        List<LinePrice> lines,
        ShippingPrice shipping,
        Money list,
        Money total,
        List<UnusedView> unused,
        @Nullable UnusedDiscountView unusedDiscount,
        PointsPrice points,
        long earned) {

    /// @param list what the line costs without any reduction
    /// @param off what was taken off, in the order in which it was
    record LinePrice(String id, String product, int quantity, Money list, Money payable, List<OffView> off) {}

    record ShippingPrice(Money list, Money payable, List<OffView> off) {}

    /// @param detail why, in the caller's language
    /// @param code of the coupon, as people see it
    /// @param couponId absent: the customer would get it by confirming
    /// @param benefit of a tier, by its code
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OffView(
            @Schema(enumeration = {"tier-discount", "coupon", "points"})
            String kind,

            Money amount,
            String detail,
            @Nullable String code,
            @Nullable UUID couponId,
            @Nullable String benefit) {}

    /// @param reason `does-not-fit`, `others-are-better`, `unknown`, or why it cannot be used, such as `used`
    /// @param detail the same in the caller's language
    record UnusedView(String code, String reason, String detail) {}

    /// @param reason `takes-nothing-off`, `not-with-coupons` or `coupons-are-better-alone`
    /// @param detail the same in the caller's language
    record UnusedDiscountView(String reason, String detail) {}

    /// @param spendable points that the customer had
    /// @param reason `not-with-coupons`, `too-few-points`, `not-whole` (fewer than one unit of money is worth),
    ///     `nothing-left` to pay or `share-reached`; absent: all are spent
    /// @param detail the same in the caller's language
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PointsPrice(
            long wished,
            long spendable,
            long spent,
            Money value,

            @Schema(enumeration = {"not-with-coupons", "too-few-points", "not-whole", "nothing-left", "share-reached"})
            @Nullable
            String reason,

            @Nullable String detail) {}
}
