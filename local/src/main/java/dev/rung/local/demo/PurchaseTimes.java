package dev.rung.local.demo;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/// When one customer buys: the BG/NBD model (Fader, Hardie, Lee, "Counting Your Customers the Easy Way", 2005).
///
/// A customer buys at a rate of their own, gamma distributed over customers; after every repeat purchase they are lost
/// with a probability of their own, beta distributed. The parameters are the habit's, in weeks.
final class PurchaseTimes {

    private final RandomGenerator random;
    private final GammaDistribution rates;
    private final BetaDistribution losses;

    PurchaseTimes(Habit habit, RandomGenerator random) {
        this.random = random;
        this.rates = new GammaDistribution(random, habit.rateShape, habit.rateScale);
        this.losses = new BetaDistribution(random, habit.a, habit.b);
    }

    /// @param weeks how long the customer is watched, from the first purchase on
    /// @return weeks since the first purchase, rising; the first is 0
    List<Double> purchases(double weeks) {
        var rate = rates.sample();
        var loss = losses.sample();
        var times = new ArrayList<>(List.of(0.0));
        do {
            var next = times.getLast() - Math.log(1 - random.nextDouble()) / rate;
            if (!(next < weeks)) {
                break; // also where the rate is so small that the next purchase is never
            }
            times.add(next);
        } while (random.nextDouble() >= loss);
        return times;
    }
}
