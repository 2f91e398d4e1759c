package dev.rung.benefits.coupon.terms;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A batch of coupons as people write it. Its days are either `validFrom` and `validUntil`, or `validDays`.
///
/// @param kind `fixed`, `percentage`, `threshold`, `shipping` or `category`
/// @param codes `generated`, `imported` or `shared`
/// @param names in `zh-CN` and `en`
/// @param descriptions the terms as customers read them, in `zh-CN` and `en`
/// @param validFrom the first day, in the store's zone
/// @param validUntil the last day, to its end
/// @param validDays so many days after the day of issue, to the end of the last
/// @param perCustomer how many of them one customer may get; null: without a limit
/// @param total how many of them may be issued; null: without a limit
@RegisterForReflection
public record BatchContent(
        @NotNull String kind,
        @NotNull String codes,
        @NotNull Map<String, String> names,
        @NotNull Map<String, String> descriptions,
        @NotNull @Valid CouponFields terms,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Integer validDays,
        @Nullable Integer perCustomer,
        @Nullable Integer total) {}
