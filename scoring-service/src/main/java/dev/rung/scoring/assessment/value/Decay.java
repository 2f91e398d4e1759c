package dev.rung.scoring.assessment.value;

import dev.rung.scoring.assessment.program.TierProgram;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How much a business date still counts: 0.5^(age in days ÷ half-life).
///
/// The factor of each date is rounded to 16 digits, by [StrictMath]; sums are exact. So every machine and every
/// order of adding come to the same sum.
///
/// @param halfLifeDays null: every date counts in full
record Decay(@Nullable Integer halfLifeDays, LocalDate today) {

    /// By half-life and age. A power costs ten times the rest of a measure, and policies use few half-lives.
    private static final Map<Integer, BigDecimal[]> CURVES = new ConcurrentHashMap<>();

    /// A future date counts in full.
    BigDecimal of(BigDecimal value, LocalDate date) {
        return halfLifeDays == null ? value : value.multiply(factor(halfLifeDays, date));
    }

    /// Sums of factors have more digits than anybody reads; rounding the whole keeps the order of any two.
    BigDecimal rounded(BigDecimal sum) {
        return halfLifeDays == null ? sum : sum.round(MathContext.DECIMAL64);
    }

    private BigDecimal factor(int halfLife, LocalDate date) {
        int age = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(date, today)));
        var curve = CURVES.computeIfAbsent(halfLife, Decay::curve);
        return age < curve.length ? curve[age] : factor(halfLife, age);
    }

    private static BigDecimal[] curve(int halfLife) {
        return IntStream.rangeClosed(0, TierProgram.LONGEST_WINDOW)
                .mapToObj(age -> factor(halfLife, age))
                .toArray(BigDecimal[]::new);
    }

    private static BigDecimal factor(int halfLife, int age) {
        return new BigDecimal(StrictMath.pow(0.5, (double) age / halfLife), MathContext.DECIMAL64);
    }
}
