package dev.rung.customer.group.membership;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/// How many customers were looked at, and how long after its cause each entered a group.
@ApplicationScoped
class GroupMetrics {

    private final Counter settled;
    private final Timer lag;

    GroupMetrics(MeterRegistry meters) {
        this.settled = Counter.builder("rung.groups.settled").register(meters);
        this.lag = Timer.builder("rung.groups.lag").register(meters);
    }

    void settled(int customers, Stream<Duration> lags) {
        settled.increment(customers);
        lags.forEach(after -> lag.record(after.isNegative() ? Duration.ZERO : after));
    }
}
