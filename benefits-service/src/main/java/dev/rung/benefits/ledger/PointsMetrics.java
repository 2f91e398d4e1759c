package dev.rung.benefits.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// `rung_points_total{kind="earn"}`: points taken back count as many as points given.
@ApplicationScoped
public class PointsMetrics {

    private final MeterRegistry metrics;

    PointsMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /// Counts what was committed.
    ///
    /// @param moved how many points, by the kind of transaction
    public void count(Map<String, Long> moved) {
        moved.forEach(
                (kind, points) -> metrics.counter("rung.points", "kind", kind).increment(points));
    }
}
