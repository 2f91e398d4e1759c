package dev.rung.local.observing;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads the metrics of every process every few seconds, and watches the alerts of the chart.
final class Prometheus {

    static final String MISSING =
            "No metrics are kept: prometheus is not on the PATH (Debian: apt-get install prometheus).";

    private final Path alerts;
    private final Path data;
    private final Path logs;
    private final int port;
    private final Map<String, Integer> watched;

    /// @param alerts the folder of their files
    /// @param watched the management port of each process, by its name
    Prometheus(Path alerts, Path data, Path logs, int port, Map<String, Integer> watched) {
        this.alerts = alerts;
        this.data = data.resolve("prometheus");
        this.logs = logs;
        this.port = port;
        this.watched = new TreeMap<>(watched);
    }

    Optional<Launch> prepare() throws IOException {
        var program = InstalledProgram.find("prometheus");
        return program.isEmpty() ? Optional.empty() : Optional.of(launch(program.get()));
    }

    private Launch launch(Path program) throws IOException {
        Files.createDirectories(data);
        var file = data.resolve("prometheus.yml");
        Files.writeString(file, configuration());
        var command = List.of(
                program.toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + data.resolve("tsdb"),
                "--web.listen-address=localhost:" + port,
                "--enable-feature=exemplar-storage");
        return new Launch("prometheus", command, Map.of(), data, logs.resolve("prometheus.log"), StopSignal.TERM);
    }

    String configuration() {
        var text = new StringBuilder("""
                global:
                  scrape_interval: 5s
                  evaluation_interval: 5s
                rule_files: ["%s/*.yaml"]
                scrape_configs:
                """.formatted(alerts));
        watched.forEach((name, target) -> text.append("""
                  - job_name: %s
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["localhost:%d"]}]
                """.formatted(name, target)));
        return text.toString();
    }
}
