package dev.rung.customer.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.intake.AcceptingEvents.Outcome;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Refused;
import dev.rung.customer.intake.sender.EventSender;
import dev.rung.customer.intake.sender.SenderCountsMaker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntakeMetricsTest {

    private static final EventSender SHOP = new EventSender("shop", "shop");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final IntakeMetrics metrics =
            new IntakeMetrics(meters, SenderCountsMaker.names(), SenderCountsMaker.counts());

    @Test
    void eventsAreCountedByWhatBecameOfThemAndWhoSentThem() {
        count(SHOP, new Outcome(3, 1, List.of(refused("type-unknown"), refused("type-unknown"), refused("malformed"))));
        count(SHOP, new Outcome(2, 0, List.of()));
        count(new EventSender("app", "app"), new Outcome(7, 0, List.of()));

        assertThat(meters.counter("rung.events.accepted", "sender", "shop").count())
                .isEqualTo(5);
        assertThat(meters.counter("rung.events.accepted", "sender", "app").count())
                .isEqualTo(7);
        assertThat(meters.counter("rung.events.duplicate", "sender", "shop").count())
                .isEqualTo(1);
        assertThat(meters.counter("rung.events.refused", "sender", "shop", "reason", "type-unknown")
                        .count())
                .isEqualTo(2);
        assertThat(meters.counter("rung.events.refused", "sender", "shop", "reason", "malformed")
                        .count())
                .isEqualTo(1);
    }

    private void count(EventSender sender, Outcome outcome) {
        metrics.count(sender, List.of(), List.of(), outcome);
    }

    private static Refused refused(String code) {
        return new Refused(0, null, code, List.of(), new byte[0]);
    }
}
