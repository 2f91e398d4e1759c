package dev.rung.testing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The documented, drawn and watched metrics are those that the code counts.
class MetricNamesTest {

    private static final Path OPERATIONS = Repository.HOME.resolve("docs/operations.md");

    @Test
    void everyMetricIsDocumented() {
        var documented = Repository.metricsIn(Repository.read(OPERATIONS));

        assertThat(Repository.meters())
                .isNotEmpty()
                .allSatisfy(meter -> assertThat(documented)
                        .as("docs/operations.md")
                        .anyMatch(name -> name.matches(meter + "(_total|_seconds|_bytes)?")));
    }

    @Test
    void whatIsNamedAnywhereExists() {
        var meters = Repository.meters();
        var texts = Stream.of(
                        Stream.of(OPERATIONS, Repository.HOME.resolve("docs/runbook.md")),
                        Repository.filesOf(Repository.ALERTS, ".yaml").stream(),
                        Repository.filesOf(Repository.DASHBOARDS, ".json").stream())
                .flatMap(files -> files)
                .toList();

        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.metricsIn(Repository.read(file)))
                        .as(file.toString())
                        .allMatch(metric -> Repository.isOneOf(metric, meters)));
    }
}
