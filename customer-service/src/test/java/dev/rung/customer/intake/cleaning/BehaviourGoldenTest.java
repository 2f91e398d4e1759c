package dev.rung.customer.intake.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.Behaviour.Event;
import dev.rung.testing.Golden;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The published events are those that readers of the topic are tested with: each golden file, taken apart into
/// what a storefront would send, comes out as the same JSON.
class BehaviourGoldenTest {

    private static final List<String> NOT_DATA =
            List.of("type", "eventId", "customerId", "externalId", "occurredAt", "history");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeIsSentAsPublished(EventType type) throws Exception {
        var golden = (ObjectNode) JSON.readTree(Golden.json("customer/" + type.wireName() + ".json"));
        var fields = new DataFields(golden.deepCopy().remove(NOT_DATA));
        var event = JSON.treeToValue(golden.deepCopy().retain(NOT_DATA).without("type"), Event.class);

        var sent = type.read(fields, "CNY").apply(event);

        assertThat(fields.defects()).isEmpty();
        assertThat(golden.get("type").textValue()).isEqualTo(type.wireName());
        assertThat(JSON.readTree(JSON.writeValueAsString(sent))).isEqualTo(golden);
    }
}
