package dev.rung.bench.backlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.bench.events.Truth;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CountedTest {

    private static final Truth TRUTH = new Truth(100, 3, 20, 8, new BigDecimal("812.50"));

    @Test
    void whatAChildSaysIsWhatItsParentReads() {
        var counted = new Counted(20, new BigDecimal("812.50"));

        assertThat(Counted.parse(counted.toString())).isEqualTo(counted);
    }

    @Test
    void scoringMustComeToTheMoneyAndNothingLess() {
        var expected = Contender.SCORING.expected(TRUTH);

        assertThat(new Counted(20, new BigDecimal("812.5")).isSameAs(expected)).isTrue();
        assertThat(new Counted(20, new BigDecimal("812.51")).isSameAs(expected)).isFalse();
        assertThat(new Counted(19, new BigDecimal("812.50")).isSameAs(expected)).isFalse();
    }

    @Test
    void othersMustComeToTheRecords() {
        assertThat(Contender.STREAMS.expected(TRUTH)).isEqualTo(new Counted(20, BigDecimal.valueOf(100)));
        assertThat(Contender.CONSUMER.expected(TRUTH)).isEqualTo(new Counted(0, BigDecimal.valueOf(100)));
    }
}
