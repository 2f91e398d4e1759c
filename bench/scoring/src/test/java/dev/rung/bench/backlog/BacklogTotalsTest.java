package dev.rung.bench.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.bench.events.ExpectedTotals;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BacklogTotalsTest {

    private static final ExpectedTotals TRUTH = new ExpectedTotals(100, 3, 20, 8, new BigDecimal("812.50"));

    @Test
    void whatAChildSaysIsWhatItsParentReads() {
        var counted = new BacklogTotals(20, new BigDecimal("812.50"));

        assertThat(BacklogTotals.parse(counted.toString())).isEqualTo(counted);
    }

    @Test
    void scoringMustComeToTheMoneyAndNothingLess() {
        var expected = Contender.SCORING.expected(TRUTH);

        assertThat(new BacklogTotals(20, new BigDecimal("812.5")).isSameAs(expected))
                .isTrue();
        assertThat(new BacklogTotals(20, new BigDecimal("812.51")).isSameAs(expected))
                .isFalse();
        assertThat(new BacklogTotals(19, new BigDecimal("812.50")).isSameAs(expected))
                .isFalse();
    }

    @Test
    void othersMustComeToTheRecords() {
        assertThat(Contender.STREAMS.expected(TRUTH)).isEqualTo(new BacklogTotals(20, BigDecimal.valueOf(100)));
        assertThat(Contender.CONSUMER.expected(TRUTH)).isEqualTo(new BacklogTotals(0, BigDecimal.valueOf(100)));
    }
}
