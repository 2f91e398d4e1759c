package dev.rung.benefits.activity.draw;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Decides what tickets draw: the rule that anybody can follow once the seed is known. `tools/verify-draw` and
/// the page for strangers follow it too.
///
/// The message of a ticket is `code|number|nonce|attempt` in UTF-8: the activity, the ticket's number, the 32
/// hexadecimal digits that the member chose, and 0. Its HMAC-SHA-256 under the seed is read as a whole number X
/// of 256 bits, the first byte being the highest.
///
/// A lottery is an urn. Of n prizes that are left, blanks among them, in the order of the table, a ticket draws
/// the one at place X modulo n, counted from 0. Where X is not below the greatest multiple of n that 256 bits
/// hold, the next attempt counts instead: so each prize that is left is exactly as likely as every other.
///
/// Of applications those win whose X are the smallest; of equal ones the smaller number.
public final class DrawPolicy {

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private DrawPolicy() {}

    /// A ticket as it was handed in.
    ///
    /// @param code of the activity
    public record DrawEntry(String code, long number, String nonce) {

        private String message(int attempt) {
            return code + '|' + number + '|' + nonce + '|' + attempt;
        }
    }

    /// @param left how many of each prize are left, in the order of the table
    /// @return the prize's place in the table; empty where nothing is left
    public static OptionalInt place(DrawSeed seed, DrawEntry entry, List<Long> left) {
        var size = left.stream().mapToLong(Long::longValue).sum();
        if (size <= 0) {
            return OptionalInt.empty();
        }
        var rest = index(attempt -> seed.digest(entry.message(attempt)), size);
        for (var place = 0; place < left.size(); place++) {
            rest -= left.get(place);
            if (rest < 0) {
                return OptionalInt.of(place);
            }
        }
        throw new IllegalStateException("An index beyond the urn");
    }

    /// An application with the number that decides whether it wins.
    public record RankedEntry<T>(T application, BigInteger drawn, long number) {}

    /// Of those that were best so far and of more applications the ones that are best now. Asked for page after
    /// page, it comes to the winners of all.
    ///
    /// @param best of the pages before
    public static <T> List<RankedEntry<T>> best(
            DrawSeed seed, List<RankedEntry<T>> best, List<T> more, Function<T, DrawEntry> entry, int places) {
        return Stream.concat(best.stream(), more.stream().map(one -> ranked(seed, one, entry.apply(one))))
                .sorted(Comparator.<RankedEntry<T>, BigInteger>comparing(RankedEntry::drawn)
                        .thenComparing(RankedEntry::number))
                .limit(places)
                .toList();
    }

    private static <T> RankedEntry<T> ranked(DrawSeed seed, T application, DrawEntry entry) {
        return new RankedEntry<>(application, number(seed.digest(entry.message(0))), entry.number());
    }

    /// A place in an urn, each as likely as every other.
    ///
    /// @param digests 32 bytes for each attempt
    static long index(IntFunction<byte[]> digests, long size) {
        var urn = BigInteger.valueOf(size);
        var fair = RANGE.subtract(RANGE.mod(urn));
        for (var attempt = 0; ; attempt++) {
            var drawn = number(digests.apply(attempt));
            if (drawn.compareTo(fair) < 0) {
                return drawn.mod(urn).longValueExact();
            }
        }
    }

    private static BigInteger number(byte[] digest) {
        return new BigInteger(1, digest);
    }
}
