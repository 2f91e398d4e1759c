package dev.rung.benefits.coupon.wallet;

import dev.rung.benefits.coupon.terms.CouponFields;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A coupon that a customer has or had.
///
/// @param code as people see it
/// @param kind `fixed`, `percentage`, `threshold`, `shipping` or `category`
/// @param name in the caller's language
/// @param description in the caller's language
/// @param state `issued`, `locked`, `redeemed`, `expired` or `withdrawn`
/// @param orderId that has it locked, or redeemed it; null: none
/// @param lockedUntil null: it is not locked
/// @param firstDay in the store's zone
/// @param lastDay to its end in the store's zone
@RegisterForReflection
record CouponView(
        UUID id,
        UUID batchId,
        String code,
        String kind,
        String name,
        String description,
        CouponFields terms,
        String state,
        @Nullable String orderId,
        @Nullable Instant lockedUntil,
        LocalDate firstDay,
        LocalDate lastDay,
        Instant issuedAt) {}
