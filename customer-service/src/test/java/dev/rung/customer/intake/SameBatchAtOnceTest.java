package dev.rung.customer.intake;

import static dev.rung.customer.intake.CloudEvents.batch;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static dev.rung.customer.intake.CloudEvents.paid;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import dev.rung.customer.Api;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import dev.rung.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/// A storefront that got no answer sends again, perhaps while the first request is still under way. Which questions of
/// one request fall between which answers of another is chance: hence several rounds, each with customers of its own.
///
/// Guards: the primary key of `accepted_event`, claimed before sending; the unique `external_id` of `customer`.
@QuarkusTest
@WithTestResource(Servers.class)
class SameBatchAtOnceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROUNDS = 6;
    private static final int REQUESTS = 8;
    private static final int CUSTOMERS = 20;
    private static final int EVENTS = 200;

    @Test
    void eachEventIsAcceptedByOneRequestAndLiesOnTheTopicOnce() throws Exception {
        var customers = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            customers.addAll(acceptsEachEventOnce());
        }

        assertThat(timesOnTheTopic(customers))
                .hasSize(ROUNDS * EVENTS)
                .allSatisfy((_, times) -> assertThat(times).isOne());
        assertThat(timesRegistered(customers))
                .hasSize(ROUNDS * CUSTOMERS)
                .allSatisfy((_, times) -> assertThat(times).isOne());
    }

    private static Map<String, Long> timesOnTheTopic(Set<String> customers) {
        return Events.records(Topic.BEHAVIOUR.topicName()).stream()
                .map(record -> read(record.value()))
                .filter(behaviour ->
                        customers.contains(behaviour.path("externalId").textValue()))
                .collect(groupingBy(behaviour -> behaviour.path("eventId").textValue(), counting()));
    }

    private static Map<String, Long> timesRegistered(Set<String> customers) {
        var ids = Tables.texts("select customer_id from customer where external_id in (%s)"
                .formatted(customers.stream().map("'%s'"::formatted).collect(joining(","))));
        SentCustomerEvents.awaitAll();
        return Events.records(Topic.CUSTOMER_EVENTS.topicName()).stream()
                .map(ConsumerRecord::key)
                .filter(ids::contains)
                .collect(groupingBy(identity(), counting()));
    }

    /// @return the customers
    private List<String> acceptsEachEventOnce() {
        var customers =
                IntStream.range(0, CUSTOMERS).mapToObj(_ -> newCustomer()).toList();
        var events = new ArrayList<ObjectNode>(IntStream.range(0, EVENTS)
                .mapToObj(i -> paid(customers.get(i % CUSTOMERS), newId(), "1"))
                .toList());

        var answers = sendAllAtOnce(events);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.path("accepted").asInt()
                                + answer.path("duplicates").asInt())
                        .isEqualTo(EVENTS));
        assertThat(answers.stream()
                        .mapToInt(answer -> answer.path("accepted").asInt())
                        .sum())
                .isEqualTo(EVENTS);
        return customers;
    }

    /// Each request has the events in another order, which is how requests would lock each other out.
    private List<JsonNode> sendAllAtOnce(List<ObjectNode> events) {
        try (var client = HttpClient.newHttpClient()) {
            var underWay = IntStream.range(0, REQUESTS)
                    .mapToObj(_ -> {
                        Collections.shuffle(events);
                        return client.sendAsync(request(batch(events)), BodyHandlers.ofString());
                    })
                    .toList();
            return underWay.stream()
                    .map(answer -> {
                        assertThat(answer.orTimeout(60, TimeUnit.SECONDS).join().statusCode())
                                .isEqualTo(202);
                        return read(
                                answer.orTimeout(60, TimeUnit.SECONDS).join().body());
                    })
                    .toList();
        }
    }

    private HttpRequest request(String body) {
        return HttpRequest.newBuilder(Api.address("events"))
                .header("Authorization", "Bearer " + Tokens.of("storefront"))
                .header("Content-Type", Api.BATCH)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
