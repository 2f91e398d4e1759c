package dev.rung.benefits.activity.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.benefits.activity.draw.DrawPolicy.DrawEntry;
import dev.rung.benefits.activity.draw.DrawPolicy.RankedEntry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawPolicyTest {

    private static final BigInteger RANGE = BigInteger.ONE.shiftLeft(256);

    private static final int PAGE = 7;

    private static final DrawSeed SEED =
            DrawSeed.ofHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");

    /// Worked out by `tools/verify-draw` too: whoever changes the rule breaks proofs that are published.
    @Test
    void theCommitmentIsTheHashOfTheSeed() {
        assertThat(SEED.commitment()).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
    }

    @Test
    void aKnownTicketDrawsAKnownPrize() {
        var digest = SEED.digest("summer|1|00112233445566778899aabbccddeeff|0");

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("f554b3a067d5ec3a5e4f42fc368b265fe4fb5aba71f39351b2a865aab2e4156f");
        assertThat(DrawPolicy.place(SEED, ticket(1, "00112233445566778899aabbccddeeff"), List.of(3L, 0L, 4L)))
                .hasValue(0);
    }

    @Test
    void anEmptyUrnGivesNothing() {
        assertThat(DrawPolicy.place(SEED, ticket(8, "00112233445566778899aabbccddeeff"), List.of(0L, 0L)))
                .isEmpty();
    }

    /// Each of the urn's places follows from as many of the numbers as every other: the rest is drawn again.
    @Test
    void aNumberBeyondTheGreatestMultipleIsDrawnAgain() {
        var three = BigInteger.valueOf(3);
        var last = RANGE.subtract(RANGE.mod(three));

        assertThat(DrawPolicy.index(attempt -> bytes(last.subtract(BigInteger.ONE)), 3))
                .isEqualTo(2);
        assertThat(DrawPolicy.index(attempt -> bytes(attempt == 0 ? last : BigInteger.ONE), 3))
                .isEqualTo(1);
    }

    @Property(tries = 200)
    void anUrnIsEmptiedToTheLastPrize(
            @ForAll long random, @ForAll @IntRange(min = 1, max = 9) int few, @ForAll @IntRange(max = 30) int many) {
        var counts = List.of((long) few, 0L, (long) many, 1L);
        var left = new ArrayList<>(counts);
        var drawn = new ArrayList<>(List.of(0L, 0L, 0L, 0L));
        var dice = new Random(random);
        for (var number = 1; number <= few + many + 1; number++) {
            var place =
                    DrawPolicy.place(SEED, ticket(number, nonce(dice)), left).orElseThrow();
            left.set(place, left.get(place) - 1);
            drawn.set(place, drawn.get(place) + 1);
        }

        assertThat(drawn).isEqualTo(counts);
        assertThat(DrawPolicy.place(SEED, ticket(99, nonce(dice)), left)).isEmpty();
    }

    /// Chi-square over 40,000 tickets of each of ten fixed seeds, nine degrees of freedom: a fair draw stays
    /// below 27.9 in 999 of 1,000 cases. All of them are fixed, so it says the same each time.
    @Test
    void everyPlaceOfTheUrnIsAsLikelyAsEveryOther() {
        var urn = Collections.nCopies(10, 1L);
        for (var seed = 0; seed < 10; seed++) {
            var drawn = draws(seed, urn, 40_000);

            assertThat(chiSquare(drawn, urn, 40_000)).as("seed %d", seed).isLessThan(27.9);
        }
    }

    /// Likewise, of prizes of very different counts: two degrees of freedom, 13.8.
    @Test
    void aPrizeIsAsLikelyAsItsCountSays() {
        var urn = List.of(1L, 99L, 900L);
        for (var seed = 0; seed < 10; seed++) {
            var drawn = draws(seed, urn, 40_000);

            assertThat(chiSquare(drawn, urn, 40_000)).as("seed %d", seed).isLessThan(13.8);
        }
    }

    @Test
    void ofApplicationsTheSmallestNumbersWinWhateverTheirOrder() {
        var dice = new Random(7);
        var entries = LongStream.rangeClosed(1, 100)
                .mapToObj(number -> ticket(number, nonce(dice)))
                .collect(Collectors.toCollection(ArrayList::new));
        var winners = winners(SEED, entries, 10);
        Collections.shuffle(entries, dice);

        assertThat(winners)
                .isEqualTo(entries.stream()
                        .sorted(Comparator.comparing(one ->
                                new BigInteger(1, SEED.digest("summer|%d|%s|0".formatted(one.number(), one.nonce())))))
                        .limit(10)
                        .map(DrawEntry::number)
                        .collect(Collectors.toSet()));
        assertThat(winners).hasSize(10).isEqualTo(winners(SEED, entries, 10));
        assertThat(winners(SEED, entries, 20)).containsAll(winners);
        assertThat(winners(SEED, entries.subList(0, 3), 10)).hasSize(3);
    }

    /// Over 2,000 fixed draws of 3 of 10 applicants each wins about as often as every other.
    @Test
    void everyApplicantIsAsLikelyToWinAsEveryOther() {
        var wins = new long[10];
        var dice = new Random(11);
        for (var draw = 0; draw < 2_000; draw++) {
            var seed = seed(draw);
            var entries = LongStream.rangeClosed(1, 10)
                    .mapToObj(number -> ticket(number, nonce(dice)))
                    .toList();
            winners(seed, entries, 3).forEach(number -> wins[Math.toIntExact(number) - 1]++);
        }

        assertThat(chiSquare(wins, Collections.nCopies(10, 1L), 6_000)).isLessThan(27.9);
    }

    /// As a timer asks for them: so many at a time.
    private static Set<Long> winners(DrawSeed seed, List<DrawEntry> entries, int places) {
        var best = List.<RankedEntry<DrawEntry>>of();
        for (var from = 0; from < entries.size(); from += PAGE) {
            var page = entries.subList(from, Math.min(entries.size(), from + PAGE));
            best = DrawPolicy.best(seed, best, page, Function.identity(), places);
        }
        return best.stream().map(RankedEntry::number).collect(Collectors.toSet());
    }

    private static long[] draws(int seed, List<Long> urn, int tickets) {
        var secret = seed(seed);
        var dice = new Random(seed);
        var drawn = new long[urn.size()];
        for (var number = 1; number <= tickets; number++) {
            drawn[DrawPolicy.place(secret, ticket(number, nonce(dice)), urn).orElseThrow()]++;
        }
        return drawn;
    }

    private static double chiSquare(long[] drawn, List<Long> urn, int tickets) {
        var size = urn.stream().mapToLong(Long::longValue).sum();
        var sum = 0.0;
        for (var place = 0; place < drawn.length; place++) {
            var expected = (double) tickets * urn.get(place) / size;
            sum += (drawn[place] - expected) * (drawn[place] - expected) / expected;
        }
        return sum;
    }

    private static DrawSeed seed(int number) {
        var bytes = new byte[DrawSeed.BYTES];
        new Random(number).nextBytes(bytes);
        return DrawSeed.of(bytes);
    }

    private static DrawEntry ticket(long number, String nonce) {
        return new DrawEntry("summer", number, nonce);
    }

    private static String nonce(Random dice) {
        var bytes = new byte[16];
        dice.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] bytes(BigInteger number) {
        return HexFormat.of().parseHex(String.format("%064x", number));
    }
}
