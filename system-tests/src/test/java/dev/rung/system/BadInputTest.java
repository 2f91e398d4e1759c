package dev.rung.system;

import static dev.rung.system.Storefront.event;
import static dev.rung.system.Storefront.newId;
import static dev.rung.system.Storefront.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Bad input is refused with its reason; good input beside it goes on; nothing leaks.
@ExtendWith(Suite.Extension.class)
class BadInputTest {

    private static final Instant NOW = Instant.now().minusSeconds(60);

    private final Storefront shop;

    BadInputTest(Suite suite) {
        this.shop = new Storefront(suite);
    }

    @Test
    void badEventsAreRefusedEachWithItsReasonAndTheirNeighboursGoOn() {
        var customer = newId("C");
        shop.send(
                        paid(newId("order"), customer, NOW, "10.00"),
                        "{\"id\": 7}",
                        event(newId("e"), "order.dreamt", customer, NOW, "{}"),
                        event(newId("e"), "visit", customer, NOW.plus(Duration.ofDays(2)), "{}"),
                        """
                        {"specversion": "1.0", "id": "%s", "source": "/system-test", "type": "visit", "time": "%s", "data": {}}""".formatted(newId("e"), NOW),
                        paid(newId("order"), customer, NOW, "5.00"))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejected.index", hasItems(1, 2, 3, 4))
                .body("rejected.find { it.index == 2 }.code", equalTo("type-unknown"))
                .body("rejected.find { it.index == 3 }.code", equalTo("time-in-future"))
                .body("rejected.find { it.index == 4 }.code", equalTo("subject-missing"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + customer + "/standing")
                        .then()
                        .statusCode(200)
                        .body("rfm.orders", equalTo(2))
                        .body("rfm.spend.amount", equalTo("15.00")));
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        var twoMegabytes = "[" + " ".repeat(2 * 1024 * 1024) + "]";

        shop.as("storefront")
                .contentType("application/cloudevents-batch+json; charset=utf-8")
                .body(twoMegabytes)
                .post("/events")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", startsWith("urn:problem:"));
    }

    @Test
    void aBodyThatIsNoJsonIsAProblemThatSaysSo() {
        shop.as("storefront")
                .contentType("application/cloudevents-batch+json; charset=utf-8")
                .body("[{")
                .post("/events")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aBrokenTokenIsRefusedAtTheDoor() {
        var answer = shop.anonymously()
                .auth()
                .oauth2("not.a.token")
                .get("/insight/tiers")
                .then();

        answer.statusCode(401).contentType("application/problem+json");
        shop.anonymously().get("/me").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void nobodySeesAnotherCustomersData() {
        var other = newId("C");
        shop.send(paid(newId("order"), other, NOW, "10.00")).statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> shop.as("agent")
                        .get("/customers/" + other + "/points")
                        .then()
                        .statusCode(200));

        for (var route : new String[] {"", "/standing", "/points", "/points/entries", "/messages"}) {
            var answer = shop.as("bob").get("/customers/" + other + route);
            assertThat(answer.statusCode()).as(route).isIn(403, 404);
            assertThat(answer.contentType()).as(route).startsWith("application/problem+json");
            assertThat(answer.asString()).as(route).doesNotContain("10.00");
        }
    }

    @Test
    void aCustomerMaySendNoEvents() {
        shop.as("bob")
                .contentType("application/cloudevents-batch+json; charset=utf-8")
                .body("[" + paid(newId("order"), "C-BOB", NOW, "99999.00") + "]")
                .post("/events")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }
}
