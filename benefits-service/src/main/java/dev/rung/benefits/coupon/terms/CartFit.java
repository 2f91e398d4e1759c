package dev.rung.benefits.coupon.terms;

import java.math.BigDecimal;

/// The outcome of laying a coupon on a cart.
public sealed interface CartFit {

    /// @param off what it takes off, more than zero and rounded to the currency
    record Fits(BigDecimal off) implements CartFit {}

    /// @param missing how much more the goods that count must come to
    record BelowThreshold(BigDecimal missing) implements CartFit {}

    /// No line is of its categories.
    record NoSuchGoods() implements CartFit {}

    /// There is nothing that it could take off.
    record NothingToTakeOff() implements CartFit {}
}
