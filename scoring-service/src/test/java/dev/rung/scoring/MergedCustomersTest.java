package dev.rung.scoring;

import static dev.rung.scoring.Histories.event;
import static dev.rung.scoring.Histories.paid;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.MergeUndone;
import dev.rung.contracts.customer.CustomerEvent.Merged;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Two customers who are one, on a real Kafka and a real PostgreSQL; they lie on any two partitions.
@QuarkusTest
@WithTestResource(Servers.class)
class MergedCustomersTest {

    private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

    private final UUID given = UUID.randomUUID();
    private final UUID kept = UUID.randomUUID();

    @Test
    void whoIsMergedStandsWhereTheOtherStandsUntilTheMergeIsUndone() {
        bought(given, "1", "2000");
        bought(kept, "2", "1500");
        awaitStanding(given, given, "bronze", 2020);
        awaitStanding(kept, kept, "bronze", 1520);
        long before = customers();
        var apart = Instant.now();

        tell(new Merged(UUID.randomUUID(), Instant.now(), customer(2, kept), kept));
        awaitStanding(kept, kept, "silver", 3540);
        awaitStanding(given, kept, "silver", 3540);
        assertThat(customers()).isEqualTo(before - 1);
        listed().body("items.externalId", hasItem(externalId(kept)))
                .body("items.externalId", not(hasItem(externalId(given))));

        awaitExplained(given, "?asOf=" + apart, given, "bronze");
        awaitExplained(given, "", kept, "silver");

        bought(given, "3", "60");
        awaitStanding(given, kept, "silver", 3620);

        tell(new MergeUndone(UUID.randomUUID(), Instant.now(), customer(3, null), kept));
        awaitStanding(given, given, "bronze", 2100);
        awaitStanding(kept, kept, "bronze", 1520);
        assertThat(customers()).isEqualTo(before);
        listed().body("items.externalId", hasItem(externalId(given)));
    }

    private void bought(UUID customer, String order, String amount) {
        var bought = paid(event(customer, "order " + order, YESTERDAY), order, amount);
        Events.send(Topic.BEHAVIOUR, customer.toString(), bought);
    }

    private void tell(CustomerEvent event) {
        Events.send(Topic.CUSTOMER_EVENTS, given.toString(), event);
    }

    private Customer customer(long revision, @Nullable UUID into) {
        return new Customer(given, externalId(given), revision, "zh-CN", "Asia/Shanghai", YESTERDAY, List.of(), into);
    }

    /// @param asked whose standing is asked for
    /// @param answered whose is answered with
    private static void awaitStanding(UUID asked, UUID answered, String tier, int growthValue) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("analyst")
                        .get("/api/v1/customers/{id}/standing", externalId(asked))
                        .then()
                        .statusCode(200)
                        .body("customerId", equalTo(answered.toString()))
                        .body("tier.code", equalTo(tier))
                        .body("growthValue", equalTo(growthValue)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Tables.isWhole(externalId(asked)) && Tables.isWhole(externalId(answered)));
    }

    /// @param asOf as a query
    private static void awaitExplained(UUID asked, String asOf, UUID answered, String tier) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("analyst")
                        .get("/api/v1/customers/{id}/standing/explanation" + asOf, externalId(asked))
                        .then()
                        .statusCode(200)
                        .body("customerId", equalTo(answered.toString()))
                        .body("tier.code", equalTo(tier)));
    }

    private static long customers() {
        return as("analyst")
                .get("/api/v1/insight/tiers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total.customers");
    }

    private static ValidatableResponse listed() {
        return as("analyst")
                .queryParam("limit", 200)
                .get("/api/v1/standings")
                .then()
                .statusCode(200);
    }

    private static String externalId(UUID customer) {
        return event(customer, "any", Instant.EPOCH).externalId();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }
}
