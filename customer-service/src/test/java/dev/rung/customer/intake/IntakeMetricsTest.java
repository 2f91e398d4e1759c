package dev.rung.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeMetrics metrics = new IntakeMetrics(meters);

    @Test
    void eventsAreCountedByWhatBecameOfThem() {
        metrics.count(
                new Outcome(3, 1, List.of(refused("type-unknown"), refused("type-unknown"), refused("malformed"))));
        metrics.count(new Outcome(2, 0, List.of()));

        assertThat(meters.counter("rung.events.accepted").count()).isEqualTo(5);
        assertThat(meters.counter("rung.events.duplicate").count()).isEqualTo(1);
        assertThat(meters.counter("rung.events.refused", "reason", "type-unknown")
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("rung.events.refused", "reason", "malformed").count())
                .isEqualTo(1);
    }

    private static Refused refused(String code) {
        return new Refused(0, null, code, List.of(), new byte[0]);
    }
}
