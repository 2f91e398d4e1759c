package dev.rung.scoring.sweep;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// `rung_sweep_differences`: customers whose standing differed at the last sweep of this instance; anything but 0 wants
/// a person. `rung_sweep_checked`: how many were compared. Both are −1 until the first sweep.
@ApplicationScoped
class SweepMetrics {

    private final AtomicLong differences;
    private final AtomicLong checked;

    SweepMetrics(MeterRegistry metrics) {
        differences = metrics.gauge("rung.sweep.differences", new AtomicLong(-1));
        checked = metrics.gauge("rung.sweep.checked", new AtomicLong(-1));
    }

    void tell(Counted counted) {
        differences.set(counted.differing());
        checked.set(counted.checked());
    }
}
