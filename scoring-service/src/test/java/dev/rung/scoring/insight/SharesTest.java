package dev.rung.scoring.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SharesTest {

    @Example
    void thirdsAreMadeWholeFromTheFirstOn() {
        assertThat(Shares.of(List.of(1L, 1L, 1L)))
                .containsExactly(new BigDecimal("0.3334"), new BigDecimal("0.3333"), new BigDecimal("0.3333"));
    }

    @Example
    void whatIsLeftOverGoesToWhoLostMost() {
        assertThat(Shares.of(List.of(1L, 2L, 4L)))
                .containsExactly(new BigDecimal("0.1429"), new BigDecimal("0.2857"), new BigDecimal("0.5714"));
    }

    @Example
    void withoutCustomersThereIsNothingToShare() {
        assertThat(Shares.of(List.of(0L, 0L))).allMatch(share -> share.signum() == 0);
    }

    @Property
    void sharesSumToExactlyOneAndNobodyIsFarOff(
            @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 0, max = 100_000_000) Long> counts) {
        long all = counts.stream().mapToLong(Long::longValue).sum();
        var shares = Shares.of(counts);

        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(all == 0 ? BigDecimal.ZERO : BigDecimal.ONE);
        for (int i = 0; i < counts.size() && all > 0; i++) {
            assertThat(shares.get(i).doubleValue())
                    .isBetween((double) counts.get(i) / all - 0.0001, (double) counts.get(i) / all + 0.0001);
        }
    }
}
