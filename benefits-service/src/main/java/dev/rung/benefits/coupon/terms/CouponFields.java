package dev.rung.benefits.coupon.terms;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rung.benefits.coupon.terms.CouponTerms.Category;
import dev.rung.benefits.coupon.terms.CouponTerms.FixedAmount;
import dev.rung.benefits.coupon.terms.CouponTerms.Percentage;
import dev.rung.benefits.coupon.terms.CouponTerms.Shipping;
import dev.rung.benefits.coupon.terms.CouponTerms.Threshold;
import dev.rung.contracts.Money;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The amounts of a coupon as they are written. Each kind has its own fields, and no others.
///
/// @param value `fixed`, `threshold`, `category`: what it takes off
/// @param threshold `threshold`, `shipping`, `category`: the least that the goods that count must come to
/// @param percent `percentage`: off the goods
/// @param floorPercent `percentage`: the share of the goods' price that remains to be paid at least
/// @param most `percentage`, `shipping`: the most that it takes off; null: without a limit
/// @param categories `category`: of the goods that count
@RegisterForReflection
@JsonInclude(NON_NULL)
public record CouponFields(
        @Nullable Money value,
        @Nullable Money threshold,
        @Nullable Integer percent,
        @Nullable Integer floorPercent,
        @Nullable Money most,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 100) String> categories) {

    /// That of its amounts; empty where it has none.
    String currency() {
        return Stream.of(value, threshold, most)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(Money::currency)
                .orElse("");
    }

    public static CouponFields of(CouponTerms terms) {
        return switch (terms) {
            case FixedAmount(var value) -> new CouponFields(value, null, null, null, null, null);
            case Percentage(int percent, int floor, var most) ->
                new CouponFields(null, null, percent, floor, most, null);
            case Threshold(var threshold, var value) -> new CouponFields(value, threshold, null, null, null, null);
            case Shipping(var most, var threshold) -> new CouponFields(null, threshold, null, null, most, null);
            case Category(var categories, var threshold, var value) ->
                new CouponFields(
                        value,
                        threshold,
                        null,
                        null,
                        null,
                        categories.stream().sorted().toList());
        };
    }
}
