package dev.rung.scoring.population.dryrun;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/// Dry runs as people ask for them.
final class DryRunClient {

    private DryRunClient() {}

    static ValidatableResponse start(int version) {
        return given().auth()
                .oauth2(Tokens.of("marketer"))
                .post("/api/v1/policies/{version}/dry-run", version)
                .then();
    }

    static ValidatableResponse get(int version) {
        return given().auth()
                .oauth2(Tokens.of("approver"))
                .get("/api/v1/policies/{version}/dry-run", version)
                .then();
    }

    /// The run, once it has come to that end.
    static JsonPath ended(int version, DryRun.DryRunState end) {
        await().atMost(ofSeconds(60)).untilAsserted(() -> get(version).body("state", equalTo(end.name())));
        return get(version).extract().jsonPath();
    }
}
