package dev.rung.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts the records that were passed over, so that somebody hears of them: metric `rung.behaviour.passed`.
@ApplicationScoped
class PassedOver {

    private final MeterRegistry meters;

    PassedOver(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Reading.Why why) {
        meters.counter("rung.behaviour.passed", "reason", why.name()).increment();
    }
}
