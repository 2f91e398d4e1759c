package dev.rung.testing.observability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.testing.observability.DashboardSource.Dashboard;
import dev.rung.testing.observability.DashboardSource.Panel;
import dev.rung.testing.observability.DashboardSource.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A dashboard as Grafana reads it: rows of three panels, eight units high.
final class GrafanaDashboard {

    private static final int WIDTH = 8;
    private static final int HEIGHT = 8;
    private static final int PER_LINE = 3;

    private static final Map<String, Object> SOURCE = ordered("type", "prometheus", "uid", "${datasource}");

    private final List<Map<String, Object>> panels = new ArrayList<>();
    private int line;

    private GrafanaDashboard(Dashboard dashboard) {
        for (var row : dashboard.rows()) {
            panels.add(ordered(
                    "id",
                    panels.size() + 1,
                    "type",
                    "row",
                    "title",
                    row.title(),
                    "collapsed",
                    false,
                    "gridPos",
                    place(0, 3 * WIDTH, 1),
                    "panels",
                    List.of()));
            line++;
            for (int at = 0; at < row.panels().size(); at++) {
                add(row.panels().get(at), at % PER_LINE);
                if (at % PER_LINE == PER_LINE - 1 || at == row.panels().size() - 1) {
                    line += HEIGHT;
                }
            }
        }
    }

    static String json(String name, Dashboard dashboard) throws JsonProcessingException {
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return new ObjectMapper()
                        .writer(printer)
                        .writeValueAsString(ordered(
                                "uid",
                                "rung-" + name,
                                "title",
                                dashboard.title(),
                                "tags",
                                List.of("rung"),
                                "schemaVersion",
                                39,
                                "editable",
                                true,
                                "refresh",
                                "30s",
                                "time",
                                ordered("from", "now-3h", "to", "now"),
                                "templating",
                                ordered("list", List.of(chosenSource())),
                                "panels",
                                new GrafanaDashboard(dashboard).panels))
                + "\n";
    }

    private void add(Panel panel, int column) {
        panels.add(ordered(
                "id", panels.size() + 1,
                "type", panel.stat() ? "stat" : "timeseries",
                "title", panel.title(),
                "description", Objects.requireNonNullElse(panel.note(), ""),
                "datasource", SOURCE,
                "gridPos", place(column * WIDTH, WIDTH, HEIGHT),
                "fieldConfig",
                        ordered("defaults", ordered("unit", panel.unit(), "custom", Map.of()), "overrides", List.of()),
                "targets", targets(panel.queries())));
    }

    private static List<Map<String, Object>> targets(List<Query> queries) {
        var targets = new ArrayList<Map<String, Object>>();
        for (var query : queries) {
            targets.add(ordered(
                    "refId", String.valueOf((char) ('A' + targets.size())),
                    "datasource", SOURCE,
                    "expr", query.expr().strip(),
                    "legendFormat", query.legend(),
                    "exemplar", query.expr().contains("_bucket")));
        }
        return targets;
    }

    private static Map<String, Object> chosenSource() {
        return ordered("name", "datasource", "label", "Prometheus", "type", "datasource", "query", "prometheus");
    }

    private Map<String, Object> place(int x, int width, int height) {
        return ordered("h", height, "w", width, "x", x, "y", line);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
        }
        return map;
    }
}
