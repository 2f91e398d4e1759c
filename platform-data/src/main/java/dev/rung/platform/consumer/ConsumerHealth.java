package dev.rung.platform.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Shows how far each consumer is. It never fails: a service whose consumer lags or stands still answers requests, if
/// with older figures, and taking it out of a cluster would not bring the consumer on.
@Readiness
@ApplicationScoped
class ConsumerHealth implements HealthCheck {

    private final Consumers consumers;
    private final Clock clock;

    ConsumerHealth(Consumers consumers, Clock clock) {
        this.consumers = consumers;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        return report(consumers.statuses(), clock.instant());
    }

    static HealthCheckResponse report(List<ConsumerStatus> statuses, Instant now) {
        var shown = HealthCheckResponse.named("consumers").up();
        for (var status : statuses) {
            shown.withData(
                    status.channel(),
                    "%s, %s, %d s behind, %d restarts"
                            .formatted(
                                    status.state(),
                                    lag(status, now),
                                    status.behind(now).toSeconds(),
                                    status.restarts()));
        }
        return shown.build();
    }

    private static String lag(ConsumerStatus status, Instant now) {
        return status.isLagKnown(now)
                ? "lag " + status.lag()
                : "lag not known for " + status.lagAge(now).toSeconds() + " s";
    }
}
