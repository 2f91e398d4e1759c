package dev.rung.scoring;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.Topic;
import dev.rung.testing.Events;
import dev.rung.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// Somebody who spent 9,000 two days ago, and whom the stream has raised to gold for it: 9,020 points.
public record GoldCustomer(UUID id, String externalId) {

    public static GoldCustomer arrives() {
        var id = UUID.randomUUID();
        var order = event(id, "order", Instant.now().minus(2, ChronoUnit.DAYS));
        Events.send(Topic.BEHAVIOUR, id.toString(), paid(order, id + "/1", "9000"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().auth()
                        .oauth2(Tokens.of("analyst"))
                        .get("/api/v1/customers/{id}/standing", order.externalId())
                        .then()
                        .statusCode(200)
                        .body("tier.code", equalTo("gold")));
        await().atMost(Duration.ofSeconds(60)).until(() -> Tables.isWhole(order.externalId()));
        return new GoldCustomer(id, order.externalId());
    }
}
