package dev.rung.customer.merge;

import static dev.rung.customer.Api.as;
import static dev.rung.customer.Api.putProfile;
import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Consent;
import dev.rung.customer.SentCustomerEvents;
import dev.rung.customer.Tables;
import dev.rung.testing.Servers;
import dev.rung.testing.SettableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Any sequence of merges, undoings and answers ends where a plain model says: each customer keeps their own, and is
/// answered by the whole.
@QuarkusTest
@WithTestResource(Servers.class)
class MergeSequencesTest {

    private static final int STEPS = 40;

    @Inject
    SettableClock clock;

    private final List<String> customers =
            IntStream.range(0, 5).mapToObj(_ -> newCustomer()).toList();

    /// The one that each is part of.
    private final Map<String, String> into = new HashMap<>();

    private final Map<String, String> merges = new HashMap<>();

    /// The last answer of each, by channel: the step of it, negative for a no.
    private final Map<String, Map<String, Integer>> said = new HashMap<>();

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @AfterEach
    void theClockRunsAgain() {
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anySequenceEndsWhereThePlainModelDoes(long seed) {
        var random = new Random(seed);
        customers.forEach(each -> putProfile(each, "{\"name\": \"%s\"}".formatted(each)));
        for (int step = 1; step <= STEPS; step++) {
            clock.set(now = now.plusSeconds(60));
            var one = customers.get(random.nextInt(customers.size()));
            switch (random.nextInt(4)) {
                case 0 -> merge(one, customers.get(random.nextInt(customers.size())));
                case 1 -> undo(one);
                default -> say(one, random.nextBoolean() ? "email" : "sms", random.nextBoolean() ? step : -step);
            }
        }
        customers.forEach(this::isAnsweredByItsWhole);
        customers.forEach(this::isToldAsItIs);
        List.copyOf(into.keySet()).forEach(this::undo);
        customers.forEach(this::isAnsweredByItsWhole);
    }

    private void merge(String from, String whole) {
        var proposed = MergeSteps.propose(from, whole);
        if (from.equals(whole) || into.containsKey(from) || into.containsKey(whole)) {
            proposed.statusCode(409);
            return;
        }
        String merge = proposed.statusCode(201).extract().path("mergeId");
        MergeSteps.approve(merge, "wang").statusCode(200);
        into.put(from, whole);
        merges.put(from, merge);
    }

    private void undo(String part) {
        if (into.remove(part) != null) {
            MergeSteps.undo(Objects.requireNonNull(merges.get(part))).statusCode(200);
        }
    }

    private void say(String customer, String channel, int step) {
        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"granted\": %s, \"textVersion\": \"v1\", \"locale\": \"zh-CN\"}".formatted(step > 0))
                .put("customers/" + customer + "/consents/marketing/" + channel)
                .then()
                .statusCode(200);
        var own = said.computeIfAbsent(customer, _ -> new HashMap<>());
        var latest = whole(customer).stream()
                .filter(other -> said.getOrDefault(other, Map.of()).containsKey(channel))
                .max((a, b) -> Integer.compare(step(a, channel), step(b, channel)));
        // a yes that the staff sends again answers nobody; a no does
        var isRepeated = own.containsKey(channel)
                && own.get(channel) > 0 == step > 0
                && (step > 0 || latest.filter(customer::equals).isPresent() || said(latest, channel) < 0);
        if (!isRepeated) {
            own.put(channel, step);
        }
    }

    private int said(Optional<String> customer, String channel) {
        return customer.map(one -> said.getOrDefault(one, Map.of()).getOrDefault(channel, 0))
                .orElse(0);
    }

    private int step(String customer, String channel) {
        return Math.abs(said.getOrDefault(customer, Map.of()).getOrDefault(channel, 0));
    }

    private void isAnsweredByItsWhole(String customer) {
        var kept = kept(customer);
        as("agent")
                .get("customers/" + customer)
                .then()
                .body("externalId", equalTo(kept))
                .body("name", equalTo(kept));
        List<Map<String, Object>> answers =
                as("agent").get("customers/" + customer + "/consents").path("");
        assertThat(answers.stream()
                        .collect(
                                Collectors.toMap(one -> String.valueOf(one.get("channel")), one -> one.get("granted"))))
                .as("consents of %s", customer)
                .isEqualTo(answersOf(whole(customer)));
    }

    /// The last event of the customer says what it and its own parts are.
    private void isToldAsItIs(String customer) {
        var id = Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
        var told = Objects.requireNonNull(SentCustomerEvents.of(id).stream()
                .map(CustomerEvent::customer)
                .filter(Objects::nonNull)
                .toList()
                .getLast());
        assertThat(told.mergedInto() != null).isEqualTo(into.containsKey(customer));
        assertThat(told.consents().stream().collect(Collectors.toMap(Consent::channel, Consent::granted)))
                .as("told of %s", customer)
                .isEqualTo(answersOf(withParts(customer)));
    }

    private Map<String, Object> answersOf(List<String> all) {
        var answers = new HashMap<String, Object>();
        for (var channel : List.of("email", "sms")) {
            all.stream()
                    .filter(one -> said.getOrDefault(one, Map.of()).containsKey(channel))
                    .max((a, b) -> Integer.compare(step(a, channel), step(b, channel)))
                    .ifPresent(one -> answers.put(
                            channel,
                            Objects.requireNonNull(Objects.requireNonNull(said.get(one))
                                            .get(channel))
                                    > 0));
        }
        return answers;
    }

    private String kept(String customer) {
        var next = into.get(customer);
        return next == null ? customer : kept(next);
    }

    private List<String> whole(String customer) {
        return withParts(kept(customer));
    }

    private List<String> withParts(String customer) {
        var all = new ArrayList<>(List.of(customer));
        customers.stream()
                .filter(one -> customer.equals(into.get(one)))
                .flatMap(one -> withParts(one).stream())
                .forEach(all::add);
        return all;
    }
}
