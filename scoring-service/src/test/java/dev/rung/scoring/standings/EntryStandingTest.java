package dev.rung.scoring.standings;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.CustomerEvent.Customer;
import dev.rung.contracts.customer.CustomerEvent.Registered;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Customers who are registered and did nothing yet.
@QuarkusTest
@WithTestResource(Servers.class)
class EntryStandingTest {

    private static final Instant REGISTERED_AT = Instant.parse("2026-03-02T09:30:00Z");

    private final UUID customer = UUID.randomUUID();
    private final String externalId = "C-" + customer;

    @Test
    void aRegisteredMemberHasTheLowestTierAndNothingInIt() {
        registered();

        for (var path : List.of("me/standing", "customers/" + externalId + "/standing")) {
            await().atMost(ofSeconds(60)).untilAsserted(() -> get(path).statusCode(200));
            get(path)
                    .body("tier.code", equalTo("regular"))
                    .body("tier.name", equalTo("普通"))
                    .body("tier.since", nullValue())
                    .body("growthValue", equalTo(0))
                    .body("components.points", everyItem(equalTo(0)))
                    .body("rfm.orders", equalTo(0))
                    .body("next.tier.code", equalTo("bronze"))
                    .body("next.needed.missing", contains(1000))
                    .body("lastEventAt", nullValue())
                    .body("sentences", contains("您现在是普通会员，每位会员都从这里开始。", "成长值再增加1,000，即可升为铜牌会员。"));
        }
    }

    @Test
    void nobodyHeardOfAnUnknownOne() {
        get("me/standing").statusCode(404).body("type", equalTo("urn:problem:standing-unknown"));
    }

    private void registered() {
        Events.send(
                Topic.CUSTOMER_EVENTS, customer.toString(), new Registered(UUID.randomUUID(), REGISTERED_AT, known()));
    }

    private Customer known() {
        return new Customer(customer, externalId, 1, "zh-CN", "Asia/Shanghai", REGISTERED_AT, List.of(), null);
    }

    private ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(Tokens.customer(externalId))
                .get("/api/v1/" + path)
                .then();
    }
}
