package dev.rung.testing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private final Report report = new Report(
            Instant.EPOCH,
            List.of(Figure.of("seed", 1, "")),
            List.of(
                    MeasuredMachine.section(),
                    new Section(
                            "latency",
                            "From behaviour to a readable standing",
                            List.of(Figure.of("p50", 81.25, "ms"), Figure.of("events", 30_000, "")),
                            List.of(Target.atMost("p99", 1000, 240, "ms"), Target.atLeast("share", 50, 49.9, "%")))));

    ReportTest() throws IOException {}

    @Test
    void aPersonSeesTheMachineTheFiguresAndWhichTargetsAreMissed() {
        assertThat(report.text())
                .contains("cores", "memory", "81.25 ms", "30,000")
                .contains("met     p99: 240.00 ms (target 1000.00)")
                .contains("MISSED  share: 49.90 % (target 50.00)");
    }

    @Test
    void aProgramReadsTheSameAsJson(@TempDir Path folder) throws IOException {
        var file = folder.resolve("report.json");

        report.publish(file);
        var json = Report.JSON.readTree(Files.readString(file)).path("sections").path(1);

        assertThat(json.path("code").asText()).isEqualTo("latency");
        assertThat(json.path("figures").path(0).path("value").asDouble()).isEqualTo(81.25);
        assertThat(json.path("targets").path(1).path("met").asBoolean()).isFalse();
    }
}
