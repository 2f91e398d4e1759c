package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import org.junit.jupiter.api.Test;

/// The demo's way from nothing to a running suite, on a cluster of one small node.
class DemoTest {

    /// Thousandths of a core that a node of two cores has left beside its own pods.
    private static final int LEFT_BY_THE_NODE = 1200;

    private final Manifests demo = Chart.of("demo");

    /// Jobs wait for PostgreSQL; where they took the place that it needs, both would wait for ever.
    @Test
    void allOfItFitsOnTwoCoresWhileJobsRun() {
        var asked = demo.pods().stream()
                .flatMap(Manifests.Pod::containers)
                .map(container -> container.at("/resources/requests/cpu").asText())
                .mapToInt(cpu -> Integer.parseInt(cpu.replace("m", "")))
                .sum();

        assertThat(asked).isLessThanOrEqualTo(LEFT_BY_THE_NODE);
    }

    /// A node may have to fetch the servers' images first.
    @Test
    void itsJobsTryAgainUntilTheirDeadline() {
        assertThat(backoffLimit(demo.one("Job", "topics-1"))).isGreaterThan(50);
        assertThat(backoffLimit(Chart.minimal().one("Job", "topics"))).isEqualTo(6);
    }

    private static int backoffLimit(JsonNode job) {
        return job.at("/spec/backoffLimit").asInt();
    }
}
