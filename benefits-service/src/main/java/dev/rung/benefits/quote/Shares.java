package dev.rung.benefits.quote;

import java.math.BigInteger;
import java.util.Arrays;

/// Shares an amount in proportion to others by the largest remainder: the shares are whole, add up to it
/// exactly, and none is more than what it is taken from. Of equal remainders the earlier line's comes first.
final class Shares {

    private Shares() {}

    /// @param amount not below zero, and not more than the sum of the weights
    /// @param weights not below zero
    static long[] of(long amount, long[] weights) {
        var sum = Arrays.stream(weights).sum();
        var shares = new long[weights.length];
        if (amount == 0) {
            return shares;
        }
        if (amount < 0 || amount > sum) {
            throw new IllegalArgumentException("%d cannot be shared over %d".formatted(amount, sum));
        }
        var remainders = new long[weights.length];
        long left = amount;
        for (int i = 0; i < weights.length; i++) {
            if (Math.multiplyHigh(amount, weights[i]) == 0 && amount * weights[i] >= 0) {
                shares[i] = amount * weights[i] / sum;
                remainders[i] = amount * weights[i] % sum;
            } else {
                var parts = BigInteger.valueOf(amount)
                        .multiply(BigInteger.valueOf(weights[i]))
                        .divideAndRemainder(BigInteger.valueOf(sum));
                shares[i] = parts[0].longValueExact();
                remainders[i] = parts[1].longValueExact();
            }
            left -= shares[i];
        }
        for (; left > 0; left--) {
            var largest = largest(remainders);
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }

    /// The first of them.
    private static int largest(long[] remainders) {
        int largest = 0;
        for (int i = 1; i < remainders.length; i++) {
            largest = remainders[i] > remainders[largest] ? i : largest;
        }
        return largest;
    }
}
