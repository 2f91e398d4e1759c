package dev.rung.benefits.earning;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// Counts the points that moved, by the kind of transaction that moved them: `rung_points_total{kind="earn"}`. Points
/// that were taken count as many as points that were given.
@ApplicationScoped
class PointsMetrics {

    private final MeterRegistry metrics;

    PointsMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(Map<String, Long> moved) {
        moved.forEach(
                (kind, points) -> metrics.counter("rung.points", "kind", kind).increment(points));
    }
}
