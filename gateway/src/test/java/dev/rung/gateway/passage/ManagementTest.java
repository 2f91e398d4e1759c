package dev.rung.gateway.passage;

import static dev.rung.gateway.Browser.get;
import static dev.rung.gateway.passage.PassageTest.bearer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.gateway.StandInServices;
import dev.rung.testing.Identity;
import dev.rung.testing.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Identity.class)
@WithTestResource(StandInServices.class)
class ManagementTest {

    @Test
    void theGatewayIsReadyWhetherOrNotServicesAre() throws Exception {
        assertThat(ask("/q/health/ready")).contains("\"UP\"");
        assertThat(ask("/q/health/live")).contains("\"UP\"");
    }

    /// Neither the gateway's own nor, by way of it, a service's.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/",
                "/q/health",
                "/q/health/ready",
                "/q/metrics",
                "/q/openapi",
                "//q/health",
                "/q//metrics",
                "/%71/health",
                "/%71%2Fhealth",
                "/q%2Fhealth",
                "/q%2fmetrics",
                "/q;x/health",
                "/q/health;x",
                "/Q/health",
                "/Q/Metrics",
                "/./q/health",
                "/x/../q/metrics",
                "/api/v1/../../q/metrics",
                "/api/v1/%2e%2e/%2e%2e/q/metrics",
                "/api/v1/..%2f..%2fq/metrics",
                "/api/v1/q/metrics",
                "/api/v1/standings/../../../q/health",
                "/console/../q/health",
                "/swagger/../q/openapi",
                "/%2571/health"
            })
    void noSpellingLeadsToHealthOrMetrics(String path) throws IOException {
        var answer = RawHttp.exchange("""
            GET %s HTTP/1.1
            Host: localhost
            Authorization: %s
            Connection: close
            """.formatted(path, bearer()));

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .doesNotContain("\"status\": \"UP\"")
                .doesNotContain("jvm_memory")
                .doesNotContain("\"paths\"");
    }

    @Test
    void requestsAreCountedByTheirRouteAndNeverByAnId() throws Exception {
        get("/api/v1/customers/C-SECRET-1", "Authorization", bearer());
        get("/api/v1/customers/C-SECRET-2");
        get("/api/v1/insight/C-SECRET-3/broken", "Authorization", bearer());
        get("/api/v1/nowhere/C-SECRET-4", "Authorization", bearer());
        get("/console/customers/C-SECRET-5");
        get("/member/C-SECRET-15");
        get("/C-SECRET-6");
        get("/api/v1/feedback/C-SECRET-7", "Authorization", bearer());
        for (var method : List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")) {
            for (var path : List.of(
                    "/api/v1/feedback/C-SECRET-8/replies",
                    "/api/v1/nowhere/C-SECRET-9/",
                    "/C-SECRET-10/",
                    "/console/C-SECRET-11/",
                    "/swagger/C-SECRET-12/",
                    "/q/C-SECRET-13/")) {
                RawHttp.exchange(method + " " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n");
                RawHttp.exchange(method + " " + path + " HTTP/1.1\nHost: no host\nConnection: close\n");
            }
        }
        ask("/C-SECRET-14/");

        var metrics = ask("/q/metrics");

        assertThat(metrics)
                .contains("/api/v1/customers/{}")
                .contains("/api/v1/insight/**")
                .contains("/console/**")
                .contains("/member/**")
                .doesNotContain("C-SECRET");
    }

    /// A browser asks beforehand for each address; metrics must not count each by itself.
    @Test
    void aQuestionBeforehandIsCountedWithoutItsAddress() throws Exception {
        CorsTest.preflight("https://shop.example", "/api/v1/customers/C-SECRET");

        assertThat(ask("/q/metrics")).contains("http_route=\"/cors-preflight\"").doesNotContain("C-SECRET");
    }

    private static String ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(Management.at(path))).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
