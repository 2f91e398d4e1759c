package dev.rung.customer.intake;

import dev.rung.customer.intake.AcceptingEvents.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// `rung_events_accepted_total`, `rung_events_duplicate_total` and `rung_events_refused_total` by the code of the
/// reason.
@ApplicationScoped
class IntakeMetrics {

    private final MeterRegistry meters;

    IntakeMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Outcome outcome) {
        meters.counter("rung.events.accepted").increment(outcome.accepted());
        meters.counter("rung.events.duplicate").increment(outcome.duplicates());
        outcome.rejected()
                .forEach(refused -> meters.counter("rung.events.refused", "reason", refused.code())
                        .increment());
    }
}
