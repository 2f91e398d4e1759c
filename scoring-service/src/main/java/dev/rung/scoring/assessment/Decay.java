package dev.rung.scoring.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What a business date still counts: 0.5^(age in days ÷ half-life).
///
/// Rounded to 16 digits once for each date and then exact, so that every machine and every order of adding comes to
/// the same sum; the power is the one of [StrictMath].
///
/// @param halfLifeDays null: every date counts in full
record Decay(@Nullable Integer halfLifeDays, LocalDate today) {

    BigDecimal of(BigDecimal value, LocalDate date) {
        return halfLifeDays == null ? value : value.multiply(factor(halfLifeDays, date));
    }

    /// Sums of factors have more digits than anybody reads; rounding the whole keeps the order of any two.
    BigDecimal rounded(BigDecimal sum) {
        return halfLifeDays == null ? sum : sum.round(MathContext.DECIMAL64);
    }

    private BigDecimal factor(int halfLife, LocalDate date) {
        double lives = (double) ChronoUnit.DAYS.between(date, today) / halfLife;
        return new BigDecimal(StrictMath.pow(0.5, lives), MathContext.DECIMAL64);
    }
}
