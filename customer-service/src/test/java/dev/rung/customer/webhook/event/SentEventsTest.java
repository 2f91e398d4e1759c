package dev.rung.customer.webhook.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.benefits.PointsEvent;
import dev.rung.contracts.customer.CustomerEvent;
import dev.rung.contracts.customer.CustomerEvent.Erased;
import dev.rung.contracts.customer.CustomerEvent.Tombstone;
import dev.rung.contracts.feedback.FeedbackEvent;
import dev.rung.contracts.outreach.MessageEvent;
import dev.rung.contracts.scoring.TierEvent;
import dev.rung.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SentEventsTest {

    static final List<String> TYPES = SentEvents.TYPES;

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final List<String> TOLD_NO_MORE =
            List.of("points-earned.v1", "points-activated.v1", "points-reversed.v1", "points-expired.v1");

    @Test
    void everyTypeOfTheFiveTopicsLeavesOrIsToldNoMore() {
        var types = Stream.of(
                        CustomerEvent.class,
                        TierEvent.class,
                        PointsEvent.class,
                        MessageEvent.class,
                        FeedbackEvent.class)
                .flatMap(contract ->
                        Arrays.stream(contract.getAnnotation(JsonSubTypes.class).value()))
                .map(JsonSubTypes.Type::name)
                .filter(type -> !TOLD_NO_MORE.contains(type))
                .sorted();

        assertThat(SentEvents.TYPES).containsExactlyElementsOf(types.toList());
    }

    @Test
    void anErasureLeavesWithoutItsTombstoneAndItsReason() {
        var at = Instant.parse("2026-03-02T09:30:00Z");
        var id = UUID.randomUUID();
        var told = new Erased(id, at, id, new Tombstone("1", "aGFzaA==", List.of()), "own");

        assertThat(SentEvents.sent(told)).contains(new Erased(id, at, id));
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void nobodyOutsideIsToldWhoIsAMinor(String type) throws IOException {
        if (golden(type).path("customer").isObject()) {
            var tree = (ObjectNode) golden(type);
            ((ObjectNode) tree.path("customer"))
                    .putObject("own")
                    .put("awaitsGuardian", true)
                    .putArray("consents");

            var sent = SentEvents.sent(JSON.treeToValue(tree, CustomerEvent.class));

            ((ObjectNode) tree.path("customer")).remove("own");
            assertThat(JSON.readTree(JSON.writeValueAsString(sent.orElseThrow())))
                    .isEqualTo(tree);
        }
    }

    @ParameterizedTest
    @FieldSource("TYPES")
    void eachHasTheIdsThatADeliverySays(String type) throws IOException {
        var queued = QueuedEvent.of(golden(type), 0);

        assertThat(queued.eventType()).isEqualTo(type);
        assertThat(queued.customerId()).isNotNull();
        assertThat(queued.occurredAt()).isNotNull();
    }

    private static JsonNode golden(String type) throws IOException {
        for (var owner : List.of("customer", "scoring", "benefits", "outreach", "feedback")) {
            try {
                return JsonMapper.builder().build().readTree(Golden.json(owner + "/" + type + ".json"));
            } catch (UncheckedIOException _) {
                continue;
            }
        }
        throw new IllegalStateException("No golden file of " + type);
    }
}
