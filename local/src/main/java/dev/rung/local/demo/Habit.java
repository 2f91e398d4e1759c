package dev.rung.local.demo;

import org.apache.commons.math3.random.RandomGenerator;

/// How customers of a kind buy. A shop has many who come once or twice, and few who bring most of its money; the shares
/// are chosen so that the shipped policy's five tiers are filled at about 62, 22, 10, 4 and 2 %.
///
/// @param share of all customers, in percent
/// @param rateShape, rateScale of the gamma distribution of purchases a week over these customers
/// @param a, b of the beta distribution of being lost after a purchase
/// @param amounts what an amount is multiplied by
enum Habit {
    /// As the customers of CDNOW, by the published estimates.
    OCCASIONAL(60, 0.243, 1 / 4.414, 0.793, 2.426, 7),
    REGULAR(21.5, 6, 0.045, 0.4, 9, 7),
    FREQUENT(10.5, 8, 0.055, 0.3, 12, 10),
    DEVOTED(5, 9, 0.075, 0.2, 14, 14),
    LAVISH(3, 10, 0.08, 0.2, 20, 34);

    final double share;
    final double rateShape;
    final double rateScale;
    final double a;
    final double b;
    final double amounts;

    Habit(double share, double rateShape, double rateScale, double a, double b, double amounts) {
        this.share = share;
        this.rateShape = rateShape;
        this.rateScale = rateScale;
        this.a = a;
        this.b = b;
        this.amounts = amounts;
    }

    static Habit drawn(RandomGenerator random) {
        var left = random.nextDouble() * 100;
        for (var habit : values()) {
            left -= habit.share;
            if (left < 0) {
                return habit;
            }
        }
        return OCCASIONAL;
    }
}
