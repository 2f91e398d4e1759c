package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

    /// One label finds what `helm uninstall` leaves: volumes, keys and the pod of the last test.
    @Test
    void allThatStaysIsRemovedByItsLabel() throws IOException {
        var label = "/app.kubernetes.io~1instance";
        var claims = demo.all("StatefulSet")
                .filter(set -> !set.at("/spec/volumeClaimTemplates").isEmpty())
                // Kubernetes gives a claim the labels that the StatefulSet selects by
                .map(set -> set.at("/spec/selector/matchLabels" + label).asText());
        var kept = Stream.of(demo.one("Secret", "demo"), demo.one("Pod", "trial"))
                .map(resource -> resource.at("/metadata/labels" + label).asText());

        assertThat(claims).hasSize(3).containsOnly("rung");
        assertThat(kept).containsOnly("rung");
        assertThat(Files.readString(Tools.HOME.resolve("helm/rung/README.md")))
                .contains("kubectl -n $NAMESPACE delete job,pvc,secret,pod -l app.kubernetes.io/instance=$RELEASE");
        assertThat(Chart.notes("demo"))
                .contains("kubectl -n shop delete job,pvc,secret,pod -l app.kubernetes.io/instance=rung");
    }

    @Test
    void theNotesSayWhetherThereAreBackups() {
        assertThat(Chart.notes("demo")).contains("one instance each and no backup.");
        assertThat(Chart.notes("demo", "backup.enabled=true"))
                .contains("what is dumped at night lies in the same cluster")
                .doesNotContain("no backup");
    }

    /// All that serves and all jobs together; the pod of `helm test` comes later.
    @Test
    void theReadmeSaysHowMuchMemoryItAsksFor() throws IOException {
        assertThat(Files.readString(Tools.HOME.resolve("helm/rung/README.md")))
                .contains(String.format(
                        Locale.ROOT,
                        "%.1f GiB (%.1f GiB with images of the JVM)",
                        gibibytes(demo),
                        gibibytes(Chart.of("demo", "image.kind=jvm"))));
    }

    private static double gibibytes(Manifests manifests) {
        var mebibytes = manifests.resources().stream()
                .filter(resource -> !resource.path("kind").asText().equals("Pod"))
                .flatMap(resource -> new Manifests(List.of(resource)).pods().stream())
                .flatMap(Manifests.Pod::containers)
                .map(container -> container.at("/resources/requests/memory").asText())
                .mapToInt(memory -> Integer.parseInt(memory.replace("Mi", "")))
                .sum();
        return mebibytes / 1024.0;
    }

    /// A node may have to fetch the servers' images first.
    @Test
    void itsJobsTryAgainUntilTheirDeadline() {
        assertThat(backoffLimit(demo.one("Job", "topics-1"))).isGreaterThan(50);
    }

    private static int backoffLimit(JsonNode job) {
        return job.at("/spec/backoffLimit").asInt();
    }
}
