package dev.rung.scoring.stream;

import dev.rung.scoring.stream.intake.ParsedRecord;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// Counts records that were skipped or refused, in metrics `rung.behaviour.passed`, `rung.overrides.passed`,
/// `rung.customer-events.passed` and `rung.merges.refused`.
@ApplicationScoped
class SkippedRecords {

    private final MeterRegistry meters;

    SkippedRecords(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(ParsedRecord.SkipReason why) {
        meters.counter("rung.behaviour.passed", "reason", why.name()).increment();
    }

    void countOverride(String why) {
        meters.counter("rung.overrides.passed", "reason", why).increment();
    }

    void countCustomerEvent() {
        meters.counter("rung.customer-events.passed").increment();
    }

    /// A merge that would merge a customer into itself.
    void countCircle() {
        meters.counter("rung.merges.refused").increment();
    }
}
