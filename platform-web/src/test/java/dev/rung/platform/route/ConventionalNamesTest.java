package dev.rung.platform.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheus.PrometheusConfig;
import io.micrometer.prometheus.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConventionalNamesTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    ConventionalNamesTest() {
        meters.config().meterFilter(new ConventionalNames());
    }

    @Test
    void aRequestIsCountedAsTheConventionsNameIt() {
        count("200", "SUCCESS");

        var labels =
                "\\{error_type=\"\",http_request_method=\"GET\",http_response_status_code=\"200\",http_route=\"/me\",";
        assertThat(meters.scrape())
                .containsPattern("http_server_request_duration_seconds_count" + labels + "} 1")
                .containsPattern("http_server_request_duration_seconds_bucket" + labels + "le=\"0.025\",} 1")
                .doesNotContain("outcome", "uri=");
    }

    @Test
    void whatFailedHasAnErrorAndWhatNobodyAnsweredHasNoStatus() {
        count("503", "SERVER_ERROR");
        count("RESET", "UNKNOWN");

        assertThat(meters.scrape())
                .contains("{error_type=\"503\",http_request_method=\"GET\",http_response_status_code=\"503\"")
                .contains("{error_type=\"RESET\",http_request_method=\"GET\",http_response_status_code=\"\"");
    }

    @Test
    void nobodyCanMakeUpRoutesWithoutEnd() {
        for (var name : List.of("http.server.requests", "http.client.requests")) {
            for (var i = 0; i < 300; i++) {
                meters.timer(name, "method", "GET", "uri", "/made-up/" + i, "status", "200")
                        .record(Duration.ofMillis(20));
            }
        }

        assertThat(meters.scrape()
                        .lines()
                        .filter(line -> line.startsWith("http_server_request_duration_seconds_count")))
                .hasSize(100);
        assertThat(meters.scrape()
                        .lines()
                        .filter(line -> line.startsWith("http_client_request_duration_seconds_count")))
                .hasSize(100);
    }

    private void count(String status, String outcome) {
        meters.timer("http.server.requests", "method", "GET", "uri", "/me", "status", status, "outcome", outcome)
                .record(Duration.ofMillis(20));
    }
}
