package dev.rung.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/// The amounts that one customer spends: the Gamma-Gamma model (Fader, Hardie, "The Gamma-Gamma Model
/// of Monetary Value", 2013).
///
/// Each purchase is gamma distributed around a mean of the customer's own; over customers the scale is gamma
/// distributed too. The parameters are that note's estimates for CDNOW, whose mean purchase is p·γ/(q−1) = 35.2
/// dollars; multiplied by the habit's factor it is that of a shop in CNY.
final class OrderAmounts {

    static final double P = 6.25;
    static final double Q = 3.74;
    static final double GAMMA = 15.44;

    private final GammaDistribution amounts;
    private final double scale;

    OrderAmounts(Habit habit, RandomGenerator random) {
        var inverseScale = new GammaDistribution(random, Q, 1 / GAMMA).sample();
        this.amounts = new GammaDistribution(random, P, 1 / inverseScale);
        this.scale = habit.amounts;
    }

    /// @return at least 0.01
    BigDecimal amount() {
        return BigDecimal.valueOf(amounts.sample() * scale)
                .setScale(2, RoundingMode.HALF_UP)
                .max(new BigDecimal("0.01"));
    }
}
