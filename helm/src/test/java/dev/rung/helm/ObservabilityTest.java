package dev.rung.helm;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rung.helm.rendering.Chart;
import dev.rung.helm.rendering.Manifests;
import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Alerts and dashboards reach the cluster as they are in the chart's folders, where promtool and a running suite try
/// them.
class ObservabilityTest {

    private static final String RUNBOOK = "https://wiki.example/rung/runbook";

    private final Manifests manifests = Chart.minimal(
            "prometheusRule.enabled=true",
            "prometheusRule.labels.release=prometheus",
            "prometheusRule.runbook=" + RUNBOOK,
            "dashboards.enabled=true",
            "dashboards.labels.folder=rung");

    @Test
    void everyGroupOfAlertsIsRenderedForTheReleasesNamespace() {
        var rule = manifests.one("PrometheusRule", "");

        assertThat(rule.at("/metadata/labels/release").asText()).isEqualTo("prometheus");
        assertThat(rule.at("/spec/groups").toString()).doesNotContain("job!=").contains("namespace=\\\"shop\\\"");
        assertThat(rule.at("/spec/groups").valueStream().map(ObservabilityTest::asInTheRepository))
                .isNotEmpty()
                .containsExactlyElementsOf(groups());
    }

    /// Their texts are templates of Prometheus, which Helm must leave alone.
    @Test
    void alertsKeepTheirTemplatesAndLinkToTheRunbook() {
        var alerts = manifests.one("PrometheusRule", "").findParents("alert");

        assertThat(alerts)
                .extracting(alert -> alert.at("/annotations/summary").asText())
                .anyMatch(summary -> summary.contains("{{ $labels.job }}"))
                .anyMatch(summary -> summary.contains("{{ $value | humanizeDuration }}"));
        assertThat(alerts)
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(
                                alert.at("/annotations/runbook_url").asText())
                        .isEqualTo(RUNBOOK + "#" + alert.path("alert").asText().toLowerCase(Locale.ROOT)));
    }

    @Test
    void everyDashboardIsAConfigMapOfItsOwn() {
        var rendered = manifests
                .all("ConfigMap")
                .filter(map ->
                        map.at("/metadata/labels/grafana_dashboard").asText().equals("1"))
                .toList();

        assertThat(rendered).allSatisfy(map -> {
            assertThat(map.at("/metadata/labels/folder").asText()).isEqualTo("rung");
            assertThat(map.path("data")).hasSize(1);
        });
        assertThat(rendered.stream()
                        .flatMap(map -> map.path("data").properties().stream())
                        .collect(toMap(
                                file -> file.getKey(),
                                file -> asInTheRepository(json(file.getValue().asText())))))
                .isEqualTo(files("dashboards")
                        .collect(toMap(file -> file.getFileName().toString(), file -> json(text(file)))));
    }

    /// Grafana takes two with the same id for one.
    @Test
    void twoReleasesInOneGrafanaHaveDashboardsOfTheirOwn() {
        var here = manifests.one("ConfigMap", "dashboard-gateway").at("/data/gateway.json");
        var there = Manifests.of(Tools.helm(
                                "template",
                                "rung",
                                "helm/rung",
                                "--namespace=outlet",
                                "--values=helm/rung/examples/minimal.yaml",
                                "--set=dashboards.enabled=true")
                        .out())
                .one("ConfigMap", "dashboard-gateway")
                .at("/data/gateway.json");

        assertThat(json(there.asText()).path("uid"))
                .isNotEqualTo(json(here.asText()).path("uid"));
        assertThat(json(there.asText()).path("title").asText()).isEqualTo("Rung in outlet: gateway");
        assertThat(json(there.asText()).path("uid").asText()).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void aDashboardIsFoundByAnIdOfItsOwnAndAsksTheChosenSource() {
        var dashboards = files("dashboards").map(file -> json(text(file))).toList();

        assertThat(dashboards).hasSizeGreaterThan(6);
        assertThat(dashboards)
                .extracting(dashboard -> dashboard.path("uid").asText())
                .doesNotHaveDuplicates();
        assertThat(dashboards).allSatisfy(dashboard -> {
            assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
            assertThat(dashboard
                            .path("panels")
                            .valueStream()
                            .map(panel -> panel.path("id").asInt()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(dashboard.findParents("expr"))
                    .isNotEmpty()
                    .allSatisfy(target ->
                            assertThat(target.at("/datasource/uid").asText()).isEqualTo("${datasource}"));
        });
    }

    @Test
    void nothingOfItIsThereUnlessAskedFor() {
        var plain = Chart.minimal();

        assertThat(plain.all("PrometheusRule")).isEmpty();
        assertThat(plain.names("ConfigMap")).noneMatch(name -> name.contains("dashboard"));
    }

    private static List<JsonNode> groups() {
        return files("alerts")
                .flatMap(file -> yaml(text(file)).path("groups").valueStream())
                .toList();
    }

    private static JsonNode asInTheRepository(JsonNode rendered) {
        return json(rendered.toString()
                .replace(RUNBOOK + "#", "docs/runbook.md#")
                .replace("namespace=\\\"shop\\\"", "job!=\\\"\\\"")
                .replaceFirst("\"uid\":\"rung-[0-9a-f]{8}-", "\"uid\":\"rung-")
                .replaceFirst("\"title\":\"Rung in shop: ", "\"title\":\"Rung: "));
    }

    private static Stream<Path> files(String folder) {
        try (var files = Files.list(Tools.HOME.resolve("helm/rung").resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return read(new ObjectMapper(), text);
    }

    private static JsonNode yaml(String text) {
        return read(new YAMLMapper(), text);
    }

    private static JsonNode read(ObjectMapper reader, String text) {
        try {
            return reader.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
