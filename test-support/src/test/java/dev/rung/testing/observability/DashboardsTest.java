package dev.rung.testing.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardsTest {

    private final DashboardSource source;

    DashboardsTest() throws IOException {
        source = DashboardSource.read(Repository.HOME.resolve("tools/dashboards.yaml"));
    }

    /// Where they differ, the dashboards are written anew: read the change and commit it.
    @Test
    void theyAreMadeFromTheirSource() throws IOException {
        var made = source.dashboards();
        var changed = new ArrayList<String>();
        for (var one : made.entrySet()) {
            var file = Repository.DASHBOARDS.resolve(one.getKey() + ".json");
            var json = GrafanaDashboard.json(one.getKey(), one.getValue());
            if (!Files.exists(file) || !Files.readString(file).equals(json)) {
                Files.writeString(file, json);
                changed.add(one.getKey());
            }
        }

        assertThat(changed).as("helm/rung/dashboards, written anew").isEmpty();
        assertThat(Repository.filesOf(Repository.DASHBOARDS, ".json")).hasSize(made.size());
    }

    @Test
    void thereIsOneForEachProcess() {
        assertThat(source.services().keySet())
                .containsExactlyInAnyOrder(
                        "customer-service",
                        "scoring-service",
                        "benefits-service",
                        "outreach-service",
                        "feedback-service",
                        "gateway");
        assertThat(source.others().keySet()).containsExactlyInAnyOrder("business", "operations");
    }

    /// Where one Prometheus watches a whole cluster; alerts say themselves whose they are.
    @Test
    void eachAsksForMetricsOfOneRungAlone() {
        assertThat(Repository.filesOf(Repository.DASHBOARDS, ".json").stream().flatMap(DashboardsTest::queries))
                .filteredOn(query -> !query.contains("ALERTS"))
                .isNotEmpty()
                .allSatisfy(query ->
                        assertThat(Repository.selected(query)).isNotEmpty().allMatch(Repository::isOfOneRung));
    }

    @Test
    void prometheusReadsEveryQuery(@TempDir Path folder) throws IOException, InterruptedException {
        var rules = Repository.filesOf(Repository.DASHBOARDS, ".json").stream()
                .flatMap(DashboardsTest::queries)
                .distinct()
                .map(query -> Map.of("record", "one:query", "expr", query))
                .toList();
        var file = folder.resolve("queries.yaml");
        new YAMLMapper()
                .writeValue(file.toFile(), Map.of("groups", List.of(Map.of("name", "queries", "rules", rules))));

        assertThat(rules).hasSizeGreaterThan(30);
        Promtool.accepts("check", file);
    }

    private static Stream<String> queries(Path dashboard) {
        try {
            return new ObjectMapper()
                    .readTree(dashboard.toFile()).findValuesAsText("expr").stream()
                            .map(query ->
                                    query.replace("$__rate_interval", "5m").replace("$__range", "1d"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
