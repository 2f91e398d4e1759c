package dev.rung.customer.intake;

import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests as the CloudEvents SDK for JavaScript makes them: `cloudevents-javascript.json` is what
/// `cloudevents-javascript.mjs` beside it writes, recorded, so that no test needs npm. Only `C-1`
/// and the ids are replaced.
@QuarkusTest
@WithTestResource(Servers.class)
class JavaScriptSdkTest {

    private final String customer = newCustomer();

    @ParameterizedTest
    @ValueSource(strings = {"binary", "structured"})
    void anEventIsReadInEitherMode(String mode) throws IOException {
        send(mode);

        assertThat(Events.read(Topic.BEHAVIOUR, customerId(), Behaviour.class))
                .singleElement()
                .isInstanceOfSatisfying(Behaviour.Searched.class, searched -> {
                    assertThat(searched.query()).isEqualTo("龙井 茶");
                    assertThat(searched.event().history()).isTrue();
                    assertThat(searched.event().occurredAt()).isEqualTo("2026-03-02T08:00:00.123Z");
                });
    }

    /// It names a content type all the same.
    @Test
    void anEventWithoutDataIsReadInBinaryMode() throws IOException {
        send("binaryWithoutData");

        assertThat(Events.read(Topic.BEHAVIOUR, customerId(), Behaviour.class))
                .hasExactlyElementsOfTypes(Behaviour.Visited.class);
    }

    private void send(String mode) throws IOException {
        var request = recorded().path(mode);
        var headers = new LinkedHashMap<String, String>();
        request.path("headers")
                .properties()
                .forEach(header ->
                        headers.put(header.getKey(), unique(header.getValue().asText())));

        var answer = Api.post(
                "events",
                "storefront",
                headers,
                unique(request.path("body").asText()).getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains("\"accepted\":1");
    }

    private String unique(String text) {
        return text.replace("C-1", customer).replaceAll("js-\\d", newId());
    }

    private static JsonNode recorded() throws IOException {
        return new ObjectMapper().readTree(JavaScriptSdkTest.class.getResource("/cloudevents-javascript.json"));
    }

    private String customerId() {
        return Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
    }
}
