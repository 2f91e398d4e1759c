package dev.rung.benefits.activity.entry;

import dev.rung.benefits.activity.terms.ActivityKind;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/// `rung_activity_entries_total{kind="lottery"}` counts those who took part, once that is committed;
/// `rung_activity_refused_total{reason="over"}` wishes that were refused;
/// `rung_activity_prizes_total{kind="points"}` prizes that were won, `rung_activity_prizes_owed_total` those
/// that could not be handed out.
@ApplicationScoped
public class ActivityMetrics {

    private final MeterRegistry metrics;

    ActivityMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public void countEntry(ActivityKind kind) {
        metrics.counter("rung.activity.entries", "kind", kind.code()).increment();
    }

    public void countPrize(String kind, boolean granted) {
        metrics.counter("rung.activity.prizes", "kind", kind).increment();
        if (!granted) {
            metrics.counter("rung.activity.prizes.owed").increment();
        }
    }

    void countRefused(EntryDecision decision) {
        metrics.counter("rung.activity.refused", "reason", decision.reason()).increment();
    }
}
