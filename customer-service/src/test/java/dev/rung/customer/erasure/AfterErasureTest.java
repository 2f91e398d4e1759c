package dev.rung.customer.erasure;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.asCustomer;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.platform.link.SealedLinks;
import dev.rung.platform.link.Unsubscription;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// All that still comes of somebody who is erased.
@QuarkusTest
@WithTestResource(Servers.class)
class AfterErasureTest {

    private static final String YES = "{\"granted\": true, \"textVersion\": \"2026-01\", \"locale\": \"zh-CN\"}";

    @Inject
    SealedLinks links;

    private final String customer = newCustomer();
    private final String order = "O-" + newId();

    /// Readers of the topic keep the last word of each customer.
    @Test
    void theErasureStaysTheLastWordWhoeverWritesToTheRest() {
        var id = known();
        var link = Unsubscription.PATH + new Unsubscription(UUID.fromString(id), "marketing", "email").sealed(links);
        erase();
        var pseudonym = "customers/erased:" + id;

        given().post(link).then().statusCode(200);
        json("agent", YES).put(pseudonym + "/consents/marketing/email").then().statusCode(404);
        json("agent", "{\"status\": \"frozen\", \"reason\": \"fraud\"}")
                .put(pseudonym + "/status")
                .then()
                .statusCode(400);
        json("admin", "{\"reason\": \"post\"}")
                .post(pseudonym + "/erasure")
                .then()
                .statusCode(404);
        as("agent").get(pseudonym).then().statusCode(404);

        assertThat(SentCustomerEvents.of(id).getLast())
                .isInstanceOfSatisfying(
                        Erased.class, told -> assertThat(told.reason()).isEqualTo("own"));
        assertThat(Tables.count("consent_entry where customer_id = '%s'".formatted(id)))
                .isZero();
    }

    /// It stays for ever, and the id beside an external id would lead to somebody.
    @Test
    void theAuditNamesNobody() {
        json("storefront", "{\"externalId\": \"%s\"}".formatted(customer))
                .post("customer-tokens")
                .then()
                .statusCode(200);
        var id = known();
        asCustomer(customer)
                .contentType(ContentType.JSON)
                .body("{\"terms\": \"2026-1\", \"channel\": \"app\"}")
                .put("me/membership")
                .then()
                .statusCode(200);
        json("storefront", "{\"externalId\": \"%s\"}".formatted(customer))
                .post("customer-tokens")
                .then()
                .statusCode(200);

        assertThat(Tables.count("audit where entry like '%%%s%%'".formatted(customer)))
                .isZero();
        assertThat(Tables.texts("select action || ' ' || actor from audit where subject = '%s' order by position"
                        .formatted(id)))
                .contains("consent.given customer", "membership.changed customer")
                .anyMatch(entry -> entry.startsWith("customer-token.issued "));
    }

    /// The points of the order were theirs, and nobody comes back by what the shop does.
    @Test
    void aRefundOfTheirOrderIsTheirsAndRegistersNobody() {
        var id = known();
        send(BATCH, batch(paid(customer, order, "100.00"))).body("accepted", equalTo(1));
        erase();

        send(BATCH, batch(refund(order, "40.00"))).body("accepted", equalTo(1));
        send(BATCH, batch(refund("O-" + newId(), "40.00"))).body("rejected.code", contains("customer-erased"));
        assertThat(isRegistered()).isFalse();
        comesBack();
        var late = refund(order, "60.00");
        send(BATCH, batch(late)).body("accepted", equalTo(1));
        send(BATCH, batch(late)).body("duplicates", equalTo(1));

        assertThat(Events.read(Topic.BEHAVIOUR, id, Behaviour.class).stream().filter(OrderRefunded.class::isInstance))
                .hasSize(2)
                .allSatisfy(told ->
                        assertThat(told.event()).isNotNull().returns("erased:" + id, Behaviour.Event::externalId));
        assertThat(Events.records(Topic.BEHAVIOUR, id)
                        .getLast()
                        .headers()
                        .lastHeader("ce_subject")
                        .value())
                .asString()
                .isEqualTo("erased:" + id);
    }

    @Test
    void whatIsRefusedOfThemIsNotCollectedAnew() {
        known();
        erase();
        var mark = "m" + newId();

        send(BATCH, batch(event(newId(), "search", customer, "{\"query\": \"%s\"}".formatted(mark))))
                .body("rejected.code", contains("customer-erased"));

        var kept = as("agent")
                .get("quarantine?code=customer-erased&limit=1")
                .then()
                .statusCode(200)
                .body("items[0].event", containsString("search"))
                .extract()
                .asString();
        assertThat(kept).doesNotContain(mark, customer);
    }

    /// As while nobody has their external id.
    @Test
    void whatWasAcceptedOfThemIsADuplicateAlsoOnceTheyAreBack() {
        var before = visit(customer);
        known();
        send(BATCH, batch(before)).body("accepted", equalTo(1));
        erase();
        send(BATCH, batch(before)).body("duplicates", equalTo(1));
        comesBack();

        send(BATCH, batch(before)).body("duplicates", equalTo(1));
        send(BATCH, batch(visit(customer))).body("rejected.code", contains("customer-erased"));
    }

    private void comesBack() {
        send(BATCH, batch(visit(customer).put("time", Instant.now().toString())))
                .body("accepted", equalTo(1));
        assertThat(isRegistered()).isTrue();
    }

    private boolean isRegistered() {
        return Tables.count("customer where external_id = '%s'".formatted(customer)) > 0;
    }

    private ObjectNode refund(String orderId, String amount) {
        return event(newId(), "order.refunded", customer, """
                        {"orderId": "%s", "amount": {"amount": "%s", "currency": "CNY"}}""".formatted(orderId, amount))
                .put("time", Instant.now().toString());
    }

    private static RequestSpecification json(String role, String body) {
        return as(role).contentType(ContentType.JSON).body(body);
    }

    private void erase() {
        asCustomer(customer).delete("me/account").then().statusCode(200);
    }

    private String known() {
        putProfile(customer, "{}").statusCode(200);
        asCustomer(customer)
                .contentType(ContentType.JSON)
                .body(YES)
                .put("me/consents/marketing/email")
                .then()
                .statusCode(200);
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
