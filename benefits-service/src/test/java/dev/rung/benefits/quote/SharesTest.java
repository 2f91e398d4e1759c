package dev.rung.benefits.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void whatIsLeftGoesToTheLargestRemainders() {
        assertThat(Shares.of(100, new long[] {1000, 1000, 1000})).containsExactly(34, 33, 33);
        assertThat(Shares.of(10, new long[] {999, 1, 500})).containsExactly(7, 0, 3);
        assertThat(Shares.of(0, new long[] {0, 0})).containsExactly(0, 0);
        assertThat(Shares.of(3, new long[] {1, 0, 1, 1})).containsExactly(1, 0, 1, 1);
    }

    @Test
    void noMoreThanThereIsCanBeShared() {
        assertThatThrownBy(() -> Shares.of(4, new long[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(-1, new long[] {1, 2})).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 2000)
    void sharesAddUpAndNoneIsMoreThanItsLine(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 10_000_000_000_000L) Long> lines,
            @ForAll @LongRange(min = 0, max = 1000) long permille) {
        var weights = lines.stream().mapToLong(Long::longValue).toArray();
        var sum = Arrays.stream(weights).sum();
        var amount = sum / 1000 * permille;

        var shares = Shares.of(amount, weights);

        assertThat(Arrays.stream(shares).sum()).isEqualTo(amount);
        for (int i = 0; i < weights.length; i++) {
            assertThat(shares[i]).isBetween(0L, weights[i]);
        }
    }
}
