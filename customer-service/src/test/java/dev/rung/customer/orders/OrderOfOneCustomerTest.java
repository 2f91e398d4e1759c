package dev.rung.customer.orders;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// Guard: the primary key of `order_holder`.
@QuarkusTest
@WithTestResource(Servers.class)
class OrderOfOneCustomerTest {

    private final String guest = newCustomer();
    private final String account = newCustomer();
    private final String order = newId();

    @Test
    void paidAgainForAnotherCustomerIsRefusedWithItsOwnCodeAndQuarantined() {
        send(BATCH, batch(paid(guest, order, "10"), visit(account))).body("accepted", equalTo(2));
        var again = paid(account, order, "10");

        send(BATCH, batch(visit(account), again, visit(guest)))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(1))
                .body("rejected[0].id", equalTo(again.get("id").textValue()))
                .body("rejected[0].code", equalTo("order-of-another-customer"));

        assertThat(onTheTopic(order)).hasSize(1);
        assertThat(Tables.texts("select code from quarantined_event order by position desc limit 1"))
                .containsExactly("order-of-another-customer");
    }

    /// A refused event does not use up its id: it is refused again, and no duplicate.
    @Test
    void isRefusedAgainHoweverOftenItIsSent() {
        send(BATCH, batch(paid(guest, order, "10"), visit(account)));
        var again = paid(account, order, "10");

        for (var attempt = 1; attempt <= 2; attempt++) {
            send(BATCH, batch(again)).body("duplicates", equalTo(0)).body("rejected", hasSize(1));
        }
    }

    @Test
    void registersNobody() {
        send(BATCH, batch(paid(guest, order, "10")));
        var other = newId();

        send(BATCH, batch(paid(account, order, "10"))).body("rejected", hasSize(1));
        send(BATCH, batch(paid(guest, other, "10"), paid(account, other, "10"))).body("rejected", hasSize(1));

        assertThat(Tables.texts("select 1 from customer where external_id = '%s'".formatted(account)))
                .isEmpty();
    }

    @Test
    void oneOfTwoCustomersInARequestIsTheFirst() {
        for (var known = 0; known < 2; known++) {
            var contested = newId();
            send(BATCH, batch(visit(guest), paid(account, contested, "1"), paid(guest, contested, "1")))
                    .body("accepted", equalTo(2))
                    .body("rejected[0].index", equalTo(2))
                    .body("rejected[0].code", equalTo("order-of-another-customer"));
            assertThat(onTheTopic(contested))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).contains(account));
        }
    }

    @Test
    void aPartClaimsItsOrderAndTheNextPartIsItsOwn() {
        send(BATCH, batch(part(guest, "deposit"))).body("accepted", equalTo(1));
        send(BATCH, batch(part(guest, "balance"))).body("accepted", equalTo(1));
        send(BATCH, batch(visit(account), part(account, "other"))).body("rejected", hasSize(1));
    }

    @Test
    void itsHolderIsNotRefusedForWhoPaysItBeforeThemInARequest() {
        send(BATCH, batch(part(guest, "deposit"), visit(account))).body("accepted", equalTo(2));

        send(BATCH, batch(part(account, "other"), part(guest, "balance")))
                .body("accepted", equalTo(1))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(0));
    }

    @Test
    void whatOnlyNamesAnOrderIsNotRefused() {
        send(BATCH, batch(paid(guest, order, "10")));
        var completed = event(newId(), "order.completed", account, "{\"orderId\": \"%s\"}".formatted(order));
        var refunded = event(newId(), "order.refunded", account, """
                {"orderId": "%s", "amount": {"amount": "1", "currency": "CNY"}}""".formatted(order));

        send(BATCH, batch(completed, refunded)).body("accepted", equalTo(2));
    }

    @Test
    void aDuplicateClaimsNothing() {
        var first = visit(guest);
        send(BATCH, batch(first, visit(account)));
        var again = paid(guest, order, "10").put("id", first.get("id").textValue());

        send(BATCH, batch(again)).body("duplicates", equalTo(1));
        send(BATCH, batch(paid(account, order, "10"))).body("accepted", equalTo(1));
    }

    @Test
    void ofManyAtOnceOneCustomerGetsEachOrder() {
        var customers = IntStream.range(0, 8).mapToObj(_ -> newCustomer()).toList();
        var orders = IntStream.range(0, 50).mapToObj(_ -> newId()).toList();

        try (var client = HttpClient.newHttpClient()) {
            var underWay = customers.stream()
                    .map(customer -> batch(orders.stream()
                            .map(each -> paid(customer, each, "1"))
                            .toList()))
                    .map(body -> client.sendAsync(request(body), BodyHandlers.ofString()))
                    .toList();
            assertThat(underWay)
                    .allSatisfy(answer -> assertThat(answer.orTimeout(60, TimeUnit.SECONDS)
                                    .join()
                                    .statusCode())
                            .isEqualTo(202));
        }

        var payments = Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .filter(record -> orders.stream().anyMatch(record.value()::contains))
                .collect(groupingBy(record -> orders.stream()
                        .filter(record.value()::contains)
                        .findFirst()
                        .orElseThrow()));
        assertThat(payments)
                .hasSize(50)
                .allSatisfy((_, records) -> assertThat(records).hasSize(1));
    }

    private ObjectNode part(String customer, String paymentId) {
        return event(newId(), "order.paid", customer, """
                {"orderId": "%s", "amount": {"amount": "10", "currency": "CNY"},
                 "paymentId": "%s", "total": {"amount": "20", "currency": "CNY"}}""".formatted(order, paymentId));
    }

    private static List<ConsumerRecord<String, String>> onTheTopic(String orderId) {
        return Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .filter(record -> record.value().contains(orderId))
                .toList();
    }

    private static HttpRequest request(String body) {
        return HttpRequest.newBuilder(Api.address("events"))
                .header("Authorization", "Bearer " + Tokens.of("storefront"))
                .header("Content-Type", BATCH)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
