package dev.rung.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts the records that were passed over, so that somebody hears of them: metrics `rung.behaviour.passed` and
/// `rung.overrides.passed`.
@ApplicationScoped
class PassedOver {

    private final MeterRegistry meters;

    PassedOver(MeterRegistry meters) {
        this.meters = meters;
    }

    /// Counts a merge that would make a customer part of itself: metric `rung.merges.refused`.
    void countCircle() {
        meters.counter("rung.merges.refused").increment();
    }

    void count(Reading.Why why) {
        meters.counter("rung.behaviour.passed", "reason", why.name()).increment();
    }

    void countOverride(String why) {
        meters.counter("rung.overrides.passed", "reason", why).increment();
    }
}
