package dev.rung.platform.problem;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.testing.Identity;
import dev.rung.testing.Management;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Metrics hold no path's ids, and no client can add time series at will.
@QuarkusTest
@WithTestResource(Identity.class)
class CountedByRouteTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/orders/C-SECRET",
                "/api/v1/orders/C-SECRET/",
                "/api/v1/orders/C-SECRET/note",
                "/api/v1/orders/C-SECRET/note/",
                "//api/v1/orders/C-SECRET/note",
                "/api/v1/C-SECRET",
                "/api/v1/C-SECRET/",
                "/C-SECRET",
                "//C-SECRET/",
                "/q/C-SECRET/",
                "/C-SECRET/%00/"
            })
    void noPathIsCountedByItself(String path) throws IOException {
        for (var method : METHODS) {
            Wire.exchange(method + " " + path + " HTTP/1.1\nHost: localhost\nConnection: close\n\n");
            Wire.exchange(method + " " + path + " HTTP/1.1\nHost: no host\nConnection: close\n\n");
        }

        assertThat(metrics()).doesNotContain("SECRET");
    }

    @Test
    void whoeverIsRefusedIsCountedByTheRouteToo() throws IOException {
        Wire.exchange("OPTIONS /api/v1/orders/C-1/note HTTP/1.1\nHost: localhost\nConnection: close\n\n");
        Wire.exchange("DELETE /api/v1/orders/C-1/note HTTP/1.1\nHost: localhost\nConnection: close\n\n");

        assertThat(metrics())
                .containsPattern(
                        "http_server_request_duration_seconds_count\\{.*method=\"OPTIONS\".*route=\"/orders/\\{id}/note\"")
                .containsPattern(
                        "http_server_request_duration_seconds_count\\{.*method=\"DELETE\".*route=\"/orders/\\{id}/note\"");
    }

    @Test
    void soIsWhoeverWentAwayBeforeTheyWereAnswered() throws IOException {
        var head = "PUT /api/v1/orders/C-SECRET/note HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 9\r\n\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        }

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(metrics())
                        .containsPattern("error_type=\"RESET\".*route=\"/(orders/\\{id}/note|\\*\\*)\""));
        assertThat(metrics()).doesNotContain("SECRET");
    }

    @Test
    void thePortOfMetricsIsNoException() {
        for (var path : List.of("/C-SECRET", "/C-SECRET/", "/q/C-SECRET")) {
            given().get(Management.at(path))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:problem:not-found"));
            given().options(Management.at(path));
        }

        assertThat(metrics()).doesNotContain("SECRET");
    }

    private static String metrics() {
        return given().get(Management.at("/q/metrics")).asString();
    }
}
