package dev.rung.testing.observability;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// `tools/dashboards.yaml`: the content of Grafana's dashboards.
///
/// @param everyService rows of each process's dashboard; `$JOB` in them selects its metrics
/// @param services further rows, by process
/// @param others whole dashboards, by name
record DashboardSource(
        List<DashboardRow> everyService, Map<String, List<DashboardRow>> services, Map<String, Dashboard> others) {

    record Dashboard(String title, List<DashboardRow> rows) {}

    record DashboardRow(String title, List<Panel> panels) {

        DashboardRow of(String job) {
            return new DashboardRow(
                    title, panels.stream().map(panel -> panel.of(job)).toList());
        }
    }

    /// @param unit as Grafana calls it
    /// @param stat whether only the last value is shown
    /// @param note that a reader needs to judge it
    record Panel(
            String title,
            String unit,
            boolean stat,
            @Nullable String note,
            List<Query> queries) {

        Panel of(String job) {
            var own = queries.stream()
                    .map(query -> new Query(query.expr().replace("$JOB", job), query.legend()))
                    .toList();
            return new Panel(title, unit, stat, note, own);
        }
    }

    record Query(String expr, String legend) {}

    /// SnakeYAML follows anchors, which Jackson does not.
    static DashboardSource read(Path file) throws IOException {
        try (var text = Files.newBufferedReader(file)) {
            return new ObjectMapper().convertValue(new Yaml().load(text), DashboardSource.class);
        }
    }

    /// By file name.
    Map<String, Dashboard> dashboards() {
        var all = new TreeMap<String, Dashboard>();
        services.forEach((name, rows) -> all.put(
                name,
                new Dashboard(
                        "Rung: " + name,
                        Stream.concat(everyService.stream(), rows.stream())
                                .map(row -> row.of(job(name)))
                                .toList())));
        all.putAll(others);
        return all;
    }

    /// As the chart's monitor and a Prometheus of one's own name it: `rung-customer`, `customer-service`.
    private static String job(String name) {
        return "job!=\"\", job=~\"(.+-)?" + name.replace("-service", "(-service)?") + "\"";
    }
}
