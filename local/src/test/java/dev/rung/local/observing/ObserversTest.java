package dev.rung.local.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObserversTest {

    @TempDir
    private Path folder;

    @Test
    void tracesGoToTheCollectorThatTheUserHas() throws IOException {
        var observers = new Observers(settings(), "http://collector:4317");

        assertThat(observers.environment()).containsEntry("RUNG_TRACES_COLLECTOR", "http://collector:4317");
        assertThat(observers.report()).contains("http://collector:4317", "Grafana is not part of Rung");
        assertThat(observers.toStart()).noneMatch(one -> one.launch().name().equals("jaeger"));
    }

    @Test
    void anEmptySettingNamesNoCollector() throws IOException {
        assertThat(new Observers(settings(), "").environment().values()).doesNotContain("");
        assertThat(new Observers(settings(), " ").report()).doesNotContain("go to");
    }

    @Test
    void everyProcessIsWatchedWithTheAlertsOfTheChart() {
        var configuration = prometheus().configuration(false);

        assertThat(configuration)
                .contains("rule_files: [\"/home/helm/rung/alerts/*.yaml\"]", """
                  - job_name: customer-service
                    metrics_path: /q/metrics
                    static_configs: [{targets: ["localhost:9081"]}]
                """)
                .doesNotContain("scrape_protocols");
    }

    @Test
    void exemplarsAreAskedForWherePrometheusCan() {
        assertThat(prometheus().configuration(true))
                .contains("\n  evaluation_interval: 5s\n  scrape_protocols: [OpenMetricsText1.0.0]\nrule_files:");
        assertThat(List.of("prometheus, version 2.49.1 (branch: HEAD)", "prometheus, version 3.5.0"))
                .allMatch(Prometheus::canAskForOpenMetrics);
        assertThat(List.of("prometheus, version 2.42.0+ds (branch: debian/sid)", "", "prometheus, version 1.60.0"))
                .noneMatch(Prometheus::canAskForOpenMetrics);
    }

    private Prometheus prometheus() {
        return new Prometheus(
                Path.of("/home/helm/rung/alerts"),
                folder,
                folder,
                9090,
                settings().watched());
    }

    private Observers.ObserverSettings settings() {
        return new Observers.ObserverSettings(
                folder, folder, folder, 9090, 16686, 4317, Map.of("customer-service", 9081, "gateway", 9080));
    }
}
