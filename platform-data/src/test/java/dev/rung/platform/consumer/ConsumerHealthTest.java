package dev.rung.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class ConsumerHealthTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");

    /// Taken out of a cluster, the service would answer nobody, and its consumer would be no further.
    @Test
    void aConsumerThatStandsStillIsShownAndLeavesTheServiceReady() {
        var stopped = new ConsumerStatus(
                "behaviour",
                ConsumerStatus.State.STOPPED,
                NOW.minus(Duration.ofHours(1)),
                3,
                "KafkaException",
                12,
                null,
                NOW);

        var report = ConsumerHealth.report(List.of(stopped), NOW);

        assertThat(report.getStatus()).isEqualTo(Status.UP);
        assertThat(report.getData().orElseThrow())
                .containsEntry("behaviour", "STOPPED, lag 12, 3600 s behind, 3 restarts");
    }

    @Test
    void aLagThatKafkaDoesNotTellIsNotShownAsNone() {
        var since = NOW.minus(Duration.ofHours(1));
        var silent = new ConsumerStatus(
                "behaviour", ConsumerStatus.State.RUNNING, since, 0, null, 0, null, NOW.minus(Duration.ofMinutes(5)));

        var report = ConsumerHealth.report(List.of(silent), NOW);

        assertThat(report.getStatus()).isEqualTo(Status.UP);
        assertThat(report.getData().orElseThrow())
                .containsEntry("behaviour", "RUNNING, lag not known for 300 s, 300 s behind, 0 restarts");
    }
}
