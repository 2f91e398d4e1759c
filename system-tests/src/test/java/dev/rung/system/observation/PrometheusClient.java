package dev.rung.system.observation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The Prometheus that `./rung up --observe` starts.
///
/// @param address of its pages
public record PrometheusClient(String address) {

    public static void assumeItRuns() {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "prometheus"))),
                "prometheus is not on the PATH (Debian: apt-get install prometheus)");
    }

    /// Fails where Prometheus cannot answer.
    ///
    /// @return how many series the answer has
    public int results(String query) {
        return RestAssured.given()
                .formParam("query", query)
                .post(address + "/api/v1/query")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("data.result")
                .size();
    }

    /// The names of the alerts that it watches, each in good health.
    public List<String> rules() {
        return RestAssured.get(address + "/api/v1/rules")
                .jsonPath()
                .getList("data.groups.rules.flatten().findAll { it.health == 'ok' }.name");
    }
}
