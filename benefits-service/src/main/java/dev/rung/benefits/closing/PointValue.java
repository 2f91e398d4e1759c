package dev.rung.benefits.closing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/// How points become money in one month.
///
/// @param pricePerPoint what a point is worth to a customer
/// @param redemptionRate the share of points that is expected to be redeemed
record PointValue(BigDecimal pricePerPoint, BigDecimal redemptionRate, String currency) {

    int digits() {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /// The price of a point when it is sold alone, less the chance that nobody redeems it.
    BigDecimal alone() {
        return pricePerPoint.multiply(redemptionRate);
    }

    BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(digits(), RoundingMode.HALF_UP);
    }
}
