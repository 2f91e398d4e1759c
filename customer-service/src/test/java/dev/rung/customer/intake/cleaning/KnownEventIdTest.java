package dev.rung.customer.intake.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.cloudevents.EventId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownEventIdTest {

    @Test
    void anEventIsKnownByItsSourceAndIdWhateverElseIsWrongWithIt() {
        assertThat(known("{\"id\": \"e-1\", \"source\": \"/shop\", \"type\": 7}"))
                .contains(EventId.of("/shop", "e-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{broken",
                "7",
                "{\"source\": \"/shop\"}",
                "{\"id\": \"e-1\"}",
                "{\"id\": 7, \"source\": \"/shop\"}",
                "{\"id\": \" \", \"source\": \"/shop\"}",
                "{\"id\": \"e-1\", \"source\": \"\"}",
                "{\"id\": \"e-1\", \"source\": \"a shop\"}"
            })
    void oneWhoseSourceOrIdWouldBeRefusedIsNotKnown(String event) {
        assertThat(known(event)).isEmpty();
    }

    private static Optional<UUID> known(String event) {
        return CleaningPolicy.eventId(CloudEventReader.single(event.getBytes(UTF_8)));
    }
}
