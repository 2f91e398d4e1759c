package dev.rung.benefits.quote.rule;

import dev.rung.benefits.coupon.terms.CouponKind;
import dev.rung.benefits.quote.Reduction.PointsAsCash;
import dev.rung.benefits.quote.StackingRules;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The rules of stacking as people write them.
///
/// @param mostCoupons of one cart; more than four would take too long to be compared with each other
/// @param mostOfKind of one kind
/// @param alone kinds of which one goes with no other coupon: `fixed`, `percentage`, `threshold`,
///     `shipping`, `category`
/// @param tierWithCoupons whether coupons go with the tier's discount
/// @param pointsWithCoupons whether points pay where a coupon was used
/// @param pointsPerUnit how many points are worth one smallest unit of the currency, such as 0.01 CNY or 1 JPY
/// @param mostPercent the share of the goods that points may pay; 0: points pay nothing
@RegisterForReflection
public record StackingContent(
        @NotNull @Min(0) @Max(4) Integer mostCoupons,
        @NotNull @Min(1) @Max(4) Integer mostOfKind,

        @NotNull @Size(max = 5)
        List<@NotNull @Pattern(regexp = "fixed|percentage|threshold|shipping|category") String> alone,

        @NotNull Boolean tierWithCoupons,
        @NotNull Boolean pointsWithCoupons,
        @NotNull @Min(1) @Max(1_000_000) Long pointsPerUnit,
        @NotNull @Min(0) @Max(100) Integer mostPercent) {

    public StackingRules rules() {
        return new StackingRules(
                mostCoupons,
                mostOfKind,
                alone.stream()
                        .map(kind -> CouponKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                tierWithCoupons,
                pointsWithCoupons);
    }

    public PointsAsCash points(long wanted) {
        return new PointsAsCash(wanted, pointsPerUnit, mostPercent);
    }
}
