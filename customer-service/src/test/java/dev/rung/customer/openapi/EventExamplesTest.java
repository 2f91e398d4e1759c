package dev.rung.customer.openapi;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.Api;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The intake takes the document's examples.
@QuarkusTest
@WithTestResource(Servers.class)
class EventExamplesTest {

    private final JsonNode schemas = schemas();

    @Test
    void everyTypeThatIsTakenInIsASchema() {
        var taken = Stream.of(requireNonNull(Behaviour.class.getAnnotation(JsonSubTypes.class))
                        .value())
                .map(JsonSubTypes.Type::name)
                .filter(name -> !List.of("birthday", "profile.completed", "referral.accepted")
                        .contains(name)); // customer-service tells them

        assertThat(schemas.at("/CustomerBehaviour/discriminator/mapping").properties().stream()
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(taken.toList());
    }

    @Test
    void everyExampleIsTakenIn() {
        var events = examples();

        Api.send(Api.BATCH, events.toString())
                .statusCode(202)
                .body("rejected", empty())
                .body("accepted", equalTo(events.size()));
    }

    private List<JsonNode> examples() {
        return schemas.at("/CustomerBehaviour/oneOf")
                .valueStream()
                .map(reference -> reference.path("$ref").asText())
                .map(reference -> schemas.path(reference.substring(reference.lastIndexOf('/') + 1)))
                .map(schema ->
                        (JsonNode) ((ObjectNode) schema.path("examples").path(0).deepCopy())
                                .put("id", UUID.randomUUID().toString()))
                .toList();
    }

    private static JsonNode schemas() {
        try (var file = EventBodies.class.getResourceAsStream("/META-INF/openapi.json")) {
            return new ObjectMapper().readTree(requireNonNull(file)).at("/components/schemas");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
