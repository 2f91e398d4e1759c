package dev.rung.bench.backlog;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rung.testing.report.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

    @Test
    void theRateIsEventsPerSecondAndTheCostCpuSecondsPerThousand() {
        var run = new Run(Contender.SCORING, 20_000, ofSeconds(4), ofSeconds(6), ofSeconds(1));

        assertThat(run.rate()).isEqualTo(5_000);
        assertThat(run.cpuPerThousand()).isCloseTo(0.3, within(1e-9));
        assertThat(run.brokerCpuPerThousand()).isCloseTo(0.05, within(1e-9));
    }

    /// The mean of the rates would be 6,000: a slow run would count for less than a fast one.
    @Test
    void severalRunsCountAsOneLongOne() {
        var slow = new Run(Contender.SCORING, 20_000, ofSeconds(10), ofSeconds(10), ofSeconds(1));
        var fast = new Run(Contender.SCORING, 20_000, ofSeconds(2), ofSeconds(10), ofSeconds(1));

        assertThat(slow.plus(fast).rate()).isCloseTo(3_333.3, within(0.1));
    }

    @Test
    void scoringIsSetBesideTheBareStreamsCount() {
        var section = MeasuringBacklog.section(List.of(
                new Run(Contender.CONSUMER, 1_000, ofSeconds(1), ofSeconds(1), ofSeconds(1)),
                new Run(Contender.STREAMS, 1_000, ofSeconds(4), ofSeconds(1), ofSeconds(1)),
                new Run(Contender.SCORING, 1_000, ofSeconds(5), ofSeconds(1), ofSeconds(1))));

        assertThat(section.targets())
                .containsExactly(new Target("scoring beside bare Streams count", 50, 80, "%", true));
    }
}
