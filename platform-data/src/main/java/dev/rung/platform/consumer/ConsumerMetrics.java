package dev.rung.platform.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/// `rung_consumer_lag` (records; NaN where Kafka has not said for a while how far the topic reaches),
/// `rung_consumer_lag_age_seconds` (since it last did), `rung_consumer_behind_seconds`, `rung_consumer_running` (1 or
/// 0) and `rung_consumer_restarts`, each by channel.
@ApplicationScoped
class ConsumerMetrics {

    private final MeterRegistry meters;
    private final Clock clock;

    ConsumerMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void watch(StatusSource progress) {
        gauge("rung.consumer.lag", progress, status -> status.isLagKnown(clock.instant()) ? status.lag() : Double.NaN);
        gauge("rung.consumer.lag.age.seconds", progress, status -> seconds(status.lagAge(clock.instant())));
        gauge("rung.consumer.behind.seconds", progress, status -> seconds(status.behind(clock.instant())));
        gauge("rung.consumer.running", progress, status -> status.state() == ConsumerStatus.State.RUNNING ? 1 : 0);
        gauge("rung.consumer.restarts", progress, ConsumerStatus::restarts);
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private void gauge(String name, StatusSource progress, Function<ConsumerStatus, Number> what) {
        Gauge.builder(name, () -> what.apply(progress.status()))
                .tag("channel", progress.status().channel())
                .register(meters);
    }
}
