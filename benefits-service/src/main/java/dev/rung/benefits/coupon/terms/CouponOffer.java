package dev.rung.benefits.coupon.terms;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content of a batch, checked.
///
/// @param names by BCP 47 tag
/// @param descriptions by BCP 47 tag
/// @param perCustomer null: without a limit
/// @param total null: without a limit
public record CouponOffer(
        CouponTerms terms,
        CodeSource codes,
        CouponValidity validity,
        Map<String, String> names,
        Map<String, String> descriptions,
        @Nullable Integer perCustomer,
        @Nullable Integer total) {}
