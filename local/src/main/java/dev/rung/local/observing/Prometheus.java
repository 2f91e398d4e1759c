package dev.rung.local.observing;

import static java.lang.Integer.parseInt;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the metrics of every process every few seconds, and watches the alerts of the chart.
final class Prometheus {

    static final String MISSING =
            "No metrics are kept: prometheus is not on the PATH (Debian: apt-get install prometheus, then systemctl"
                    + " disable --now prometheus, since its own service takes port 9090).";

    private static final Pattern VERSION = Pattern.compile("version (\\d+)\\.(\\d+)");

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
        Files.writeString(file, configuration(canAskForOpenMetrics(InstalledProgram.output(program, "--version"))));
        var command = List.of(
                program.toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + data.resolve("tsdb"),
                "--web.listen-address=localhost:" + port,
                "--enable-feature=exemplar-storage");
        return new Launch("prometheus", command, Map.of(), data, logs.resolve("prometheus.log"), StopSignal.TERM);
    }

    /// From 2.49 on. Metrics have exemplars in OpenMetrics only, and a Prometheus that also takes the text form is
    /// given that form.
    static boolean canAskForOpenMetrics(String version) {
        var found = VERSION.matcher(version);
        if (!found.find()) {
            return false;
        }
        int major = parseInt(found.group(1));
        return major > 2 || major == 2 && parseInt(found.group(2)) >= 49;
    }

    String configuration(boolean asksForOpenMetrics) {
        var text = new StringBuilder(
                """
                global:
                  scrape_interval: 5s
                  evaluation_interval: 5s%s
                rule_files: ["%s/*.yaml"]
                scrape_configs:
                """.formatted(asksForOpenMetrics ? "\n  scrape_protocols: [OpenMetricsText1.0.0]" : "", alerts));
        watched.forEach((name, target) -> text.append("""
                  - job_name: %s
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["localhost:%d"]}]
                """.formatted(name, target)));
        return text.toString();
    }
}
