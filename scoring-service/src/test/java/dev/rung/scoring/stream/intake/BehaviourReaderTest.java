package dev.rung.scoring.stream.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.stream.StreamOfTests;
import dev.rung.scoring.stream.intake.ParsedRecord.Readable;
import dev.rung.scoring.stream.intake.ParsedRecord.SkipReason;
import dev.rung.scoring.stream.intake.ParsedRecord.Unusable;
import dev.rung.testing.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BehaviourReaderTest {

    private final BehaviourReader reader = new BehaviourReader(StreamOfTests.JSON);

    @ParameterizedTest
    @CsvSource({
        "visit, Visited",
        "product.viewed, ProductViewed",
        "search, Searched",
        "cart.added, CartAdded",
        "cart.removed, CartRemoved",
        "order.placed, OrderPlaced",
        "order.paid, OrderPaid",
        "order.shipped, OrderShipped",
        "order.completed, OrderCompleted",
        "order.cancelled, OrderCancelled",
        "order.refunded, OrderRefunded",
        "review.posted, ReviewPosted",
        "share, Shared",
        "sign-in, SignedIn",
        "community.posted, CommunityPosted",
        "credit.changed, CreditChanged",
        "service.contacted, ServiceContacted"
    })
    void whatCustomerServicePublishesCanBeRead(String type, String name) throws IOException {
        var json = Golden.json("customer/" + type + ".json");
        var key = StreamOfTests.JSON.readTree(json).get("customerId").asText();

        assertThat(reader.read(key, json.getBytes(UTF_8))).isInstanceOfSatisfying(Readable.class, readable -> {
            assertThat(readable.behaviour().getClass().getSimpleName()).isEqualTo(name);
            assertThat(readable.event().customerId()).hasToString(key);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"type\":\"visit\"}",
                "{\"type\":\"visit\",\"eventId\":\"a11ce000-0000-4000-8000-000000000000\"}",
                "{\"type\":\"order.paid\",\"eventId\":\"a11ce000-0000-4000-8000-000000000000\","
                        + "\"customerId\":\"a11ce000-0000-4000-8000-000000000000\",\"externalId\":\"C\","
                        + "\"occurredAt\":\"2026-07-01T04:00:00Z\",\"orderId\":\"1\"}"
            })
    void whatIsNotWholeIsUnusable(String json) {
        assertThat(reader.read("a11ce000-0000-4000-8000-000000000000", json.getBytes(UTF_8)))
                .isEqualTo(new Unusable(SkipReason.MALFORMED));
    }

    @Test
    void aRecordWithoutAValueIsUnusable() {
        assertThat(reader.read("key", null)).isEqualTo(new Unusable(SkipReason.MALFORMED));
    }

    @Test
    void aTypeOfTheFutureIsUnusable() {
        assertThat(reader.read("key", "{\"type\":\"moon.landed\",\"where\":1}".getBytes(UTF_8)))
                .isEqualTo(new Unusable(SkipReason.UNKNOWN_TYPE));
    }

    /// Nobody is seen in the shop, or woken, by having a birthday.
    @ParameterizedTest
    @ValueSource(strings = {"birthday", "profile.completed", "referral.accepted"})
    void whatAProfileTellsIsNotScored(String type) throws IOException {
        var json = Golden.json("customer/" + type + ".json");

        assertThat(reader.read("6f2a1c1e-0d1c-4f7e-9d55-6a4d0b9c1c11", json.getBytes(UTF_8)))
                .isEqualTo(new Unusable(SkipReason.NOT_DONE));
    }

    @Test
    void anotherCustomersKeyIsUnusable() throws IOException {
        var json = Golden.json("customer/visit.json");
        assertThat(StreamOfTests.JSON.readValue(json, Behaviour.class)).isInstanceOf(Behaviour.Visited.class);

        assertThat(reader.read("another", json.getBytes(UTF_8))).isEqualTo(new Unusable(SkipReason.WRONG_KEY));
        assertThat(reader.read(null, json.getBytes(UTF_8))).isEqualTo(new Unusable(SkipReason.WRONG_KEY));
    }
}
