package dev.rung.benefits.statement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rung.benefits.Database;
import dev.rung.benefits.Shopper;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// An answer says up to when it counts.
@QuarkusTest
@WithTestResource(Servers.class)
class FreshAsOfTest {

    private final Shopper alice = new Shopper().registers();

    @Test
    void whereEverythingIsTakenInPointsAndProofAreAsFreshAsNow() {
        alice.reaches("gold", Instant.now()).pays("o1", "100", Instant.now()).awaitAllProcessed();
        var now = Instant.now();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(freshAsOf("/me/points", Tokens.customer(alice.externalId)))
                        .isAfter(now));
        var proof = given().auth().oauth2(Tokens.of("admin")).post("/api/v1/points/proof");
        assertThat(freshAsOf(proof)).isAfter(now);
    }

    @Test
    void whatWaitsIsNoFresherThanTheOldestThatWaits() throws SQLException {
        try (var operator = Database.connect()) {
            operator.setAutoCommit(false);
            operator.createStatement().execute("lock table facts in access exclusive mode");
            alice.pays("o1", "100", Instant.now());
            var sent = Instant.now();

            // longer than it takes to look twice
            await().during(Duration.ofSeconds(6))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> freshAsOf("/me/points", Tokens.customer(alice.externalId))
                            .isBefore(sent));
            operator.rollback();
        }
        alice.awaitAllProcessed();
        var now = Instant.now();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(freshAsOf("/me/points", Tokens.customer(alice.externalId)))
                        .isAfter(now));
    }

    private static Instant freshAsOf(String path, String token) {
        return freshAsOf(given().auth().oauth2(token).get("/api/v1" + path));
    }

    private static Instant freshAsOf(Response answer) {
        return Instant.parse(answer.then().statusCode(200).extract().jsonPath().getString("freshAsOf"));
    }
}
