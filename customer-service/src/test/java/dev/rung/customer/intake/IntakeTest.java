package dev.rung.customer.intake;

import static dev.rung.customer.Api.BATCH;
import static dev.rung.customer.Api.LINES;
import static dev.rung.customer.Api.SINGLE;
import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.inUtf8;
import static dev.rung.customer.Api.send;
import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.event;
import static dev.rung.customer.intake.CloudEvents.lines;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static dev.rung.customer.intake.CloudEvents.visit;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.customer.cloudevents.EventId;
import dev.rung.customer.intake.cleaning.EventType;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Servers.class)
class IntakeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String customer = newCustomer();
    private final String order = newId();

    @Test
    void anAcceptedEventLiesOnTheTopicUnderItsCustomerWithItsAttributesAsHeaders() throws Exception {
        var sent = paid(customer, order, "12.30");

        send(SINGLE, sent.toString())
                .statusCode(202)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(0))
                .body("rejected", hasSize(0));

        var found = recordsOf(customer);
        assertThat(found).hasSize(1);
        var record = found.getFirst();
        var customerId = customerIdOf(customer);
        assertThat(record.key()).isEqualTo(customerId);
        assertThat(JSON.readTree(record.value())).isEqualTo(JSON.readTree("""
                {"type": "order.paid", "eventId": "%s", "customerId": "%s", "externalId": "%s", "occurredAt": "%s",
                 "orderId": "%s", "amount": {"amount": "12.30", "currency": "CNY"},
                 "lines": [{"productId": "P-1", "quantity": 2, "price": 6.125, "category": "books"}]}
                """.formatted(
                        EventId.of("/shop", sent.get("id").textValue()),
                        customerId,
                        customer,
                        sent.get("time").textValue(),
                        order)));
        assertThat(headers(record))
                .containsAllEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", sent.get("id").textValue(),
                        "ce_source", "/shop",
                        "ce_type", "order.paid",
                        "ce_time", sent.get("time").textValue(),
                        "ce_subject", customer,
                        "content-type", "application/json"));
    }

    @Test
    void theTraceOfTheRequestGoesOnInItsEvents() {
        as("storefront")
                .header("Content-Type", inUtf8(BATCH))
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .body(batch(paid(customer, order, "12.30"), visit(customer)).getBytes(UTF_8))
                .post("events")
                .then()
                .statusCode(202);

        assertThat(recordsOf(customer))
                .hasSize(2)
                .allSatisfy(record -> assertThat(headers(record).get("traceparent"))
                        .startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    }

    @Test
    void aBatchIsAnsweredPerEventAndBadOnesDoNotBlockTheirNeighbours() {
        var unknown = event("bad-type", "order.stolen", customer, "{}");
        var future = visit(customer).put("id", "bad-time").put("time", "2199-01-01T00:00:00Z");
        var nobody = visit(customer).put("id", "bad-subject");
        nobody.remove("subject");

        send(BATCH, "[%s, 7, %s, %s, %s, %s]".formatted(visit(customer), unknown, future, nobody, visit(customer)))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rejected.index", equalTo(List.of(1, 2, 3, 4)))
                .body("rejected[0].id", nullValue())
                .body("rejected.id", hasSize(4))
                .body("rejected[1].id", equalTo("bad-type"))
                .body(
                        "rejected.code",
                        equalTo(List.of("malformed", "type-unknown", "time-in-future", "subject-missing")))
                .body("rejected.raw", equalTo(Arrays.asList(null, null, null, null)));

        assertThat(recordsOf(customer)).hasSize(2);
    }

    @Test
    void aBrokenLineDoesNotBlockItsNeighbours() {
        send(LINES, lines(visit(customer), "{\"specversion\":", visit(customer)))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejected", hasSize(1))
                .body("rejected[0].index", equalTo(1))
                .body("rejected[0].code", equalTo("malformed"));

        assertThat(recordsOf(customer)).hasSize(2);
    }

    @Test
    void theSameEventAgainIsADuplicateInAnyFormAndWithAnyContent() {
        var first = paid(customer, order, "10");
        var other = paid(customer, newId(), "99").put("id", first.get("id").textValue());

        send(BATCH, batch(first, first)).body("accepted", equalTo(1)).body("duplicates", equalTo(1));
        send(SINGLE, first.toString()).body("accepted", equalTo(0)).body("duplicates", equalTo(1));
        send(LINES, lines(first)).body("accepted", equalTo(0)).body("duplicates", equalTo(1));
        send(SINGLE, other.toString())
                .statusCode(202)
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(1));

        assertThat(recordsOf(customer))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).contains(order));
    }

    @Test
    void theSameIdFromAnotherSourceIsAnotherEvent() {
        var first = visit(customer);

        send(BATCH, batch(first, first.deepCopy().put("source", "/other-shop"))).body("accepted", equalTo(2));
    }

    @Test
    void aCustomerFirstSeenByAnEventIsRegisteredOnceAndTold() {
        send(BATCH, batch(visit(customer), visit(customer)));
        send(BATCH, batch(visit(customer)));

        var customerId = customerIdOf(customer);
        assertThat(Tables.texts("select revision || locale || time_zone from customer where external_id = '%s'"
                        .formatted(customer)))
                .containsExactly("1zh-CNAsia/Shanghai");
        assertThat(SentCustomerEvents.of(customerId))
                .singleElement()
                .isInstanceOfSatisfying(CustomerEvent.Registered.class, told -> {
                    assertThat(told.customer().externalId()).isEqualTo(customer);
                    assertThat(told.customer().revision()).isEqualTo(1);
                    assertThat(told.customer().consents()).isEmpty();
                });
    }

    @Test
    void aThousandEventsOfManyCustomersAreAcceptedAtOnceEachCustomersInTheirOrder() throws Exception {
        var customers = IntStream.range(0, 100).mapToObj(_ -> newCustomer()).toList();
        var events = new ArrayList<ObjectNode>();
        for (var i = 0; i < 1_000; i++) {
            events.add(paid(customers.get(i % 100), order + i, "1"));
        }

        send(BATCH, batch(events)).statusCode(202).body("accepted", equalTo(1_000));
        send(BATCH, batch(events)).statusCode(202).body("duplicates", equalTo(1_000));

        var orders = new ArrayList<String>();
        for (var record : recordsOf(customers.get(42))) {
            orders.add(JSON.readTree(record.value()).get("orderId").textValue());
        }
        assertThat(orders)
                .containsExactlyElementsOf(IntStream.range(0, 10)
                        .mapToObj(i -> order + (42 + i * 100))
                        .toList());
    }

    @Test
    void aThousandRefusedEventsAreAllKept() {
        var marker = newId();
        var bad = IntStream.range(0, 1_000)
                .mapToObj(_ -> visit(customer).put("type", "nonsense").put("source", marker))
                .toList();
        var before = Tables.count("quarantined_event");

        send(BATCH, batch(bad)).statusCode(202).body("rejected", hasSize(1_000)).body("accepted", equalTo(0));

        assertThat(Tables.count("quarantined_event")).isEqualTo(before + 1_000);
    }

    @Test
    void nothingIsTakenInFromNothing() {
        send(BATCH, "[]").statusCode(202).body("accepted", equalTo(0)).body("rejected", hasSize(0));
        send(LINES, "\n\n").statusCode(202).body("accepted", equalTo(0)).body("rejected", hasSize(0));
    }

    @Test
    void theAnswerLooksAsItIsWrittenInTheApi() throws Exception {
        var answer = send(
                        LINES, lines("{broken", visit(customer).put("id", "e-1").put("type", "x")), "en")
                .extract()
                .asString();

        assertThat(JSON.readTree(answer)).isEqualTo(JSON.readTree("""
                {"accepted": 0, "duplicates": 0, "rejected": [
                  {"index": 0, "code": "malformed", "detail": "The event is not JSON"},
                  {"index": 1, "id": "e-1", "code": "type-unknown", "detail": "type must be one of %s, not x"}]}
                """.formatted(EventType.allNames())));
    }

    @Test
    void theDetailIsInTheSendersLanguageOrTheStores() {
        var mute = visit(customer).put("source", "");

        send(BATCH, batch(mute), "en").body("rejected[0].detail", equalTo("source must be given"));
        send(BATCH, batch(mute)).header("Content-Language", "zh-CN").body("rejected[0].detail", equalTo("source 必须填写"));
    }

    @Test
    void whatIsOnTheTopicCanBeReadAsABehaviour() {
        send(BATCH, batch(visit(customer), paid(customer, order, "1")));

        assertThat(Events.read(Topic.BEHAVIOUR, customerIdOf(customer), Behaviour.class))
                .hasExactlyElementsOfTypes(Behaviour.Visited.class, Behaviour.OrderPaid.class)
                .allSatisfy(read ->
                        assertThat(requireNonNull(read.event()).externalId()).isEqualTo(customer));
    }

    private static List<ConsumerRecord<String, String>> recordsOf(String externalId) {
        return Events.records(Topic.BEHAVIOUR, customerIdOf(externalId));
    }

    private static String customerIdOf(String externalId) {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(externalId))
                .getFirst();
    }

    private static Map<String, String> headers(ConsumerRecord<String, String> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .collect(toMap(header -> header.key(), header -> new String(header.value(), UTF_8)));
    }
}
