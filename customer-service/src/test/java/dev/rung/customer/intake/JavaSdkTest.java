package dev.rung.customer.intake;

import static dev.rung.customer.intake.CloudEvents.newCustomer;
import static dev.rung.customer.intake.CloudEvents.newId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.customer.Api;
import dev.rung.customer.Tables;
import dev.rung.testing.Events;
import dev.rung.testing.Servers;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.message.MessageWriter;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;

/// Events as the CloudEvents SDK for Java sends them.
@QuarkusTest
@WithTestResource(Servers.class)
class JavaSdkTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-02T16:00:00.1234567+08:00");

    private final String customer = newCustomer();

    @Test
    void inBinaryMode() {
        assertThatSent(writer -> writer.writeBinary(search())).contains("\"accepted\":1");

        assertThat(searched()).isEqualTo("龙井 茶");
    }

    @Test
    void inStructuredMode() {
        assertThatSent(writer -> writer.writeStructured(search(), new JsonFormat()))
                .contains("\"accepted\":1");

        assertThat(searched()).isEqualTo("龙井 茶");
    }

    @Test
    void inStructuredModeWithDataInBase64() {
        var format = new JsonFormat().withForceJsonDataToBase64();
        assertThat(new String(format.serialize(search()), UTF_8)).contains("data_base64");

        assertThatSent(writer -> writer.writeStructured(search(), format)).contains("\"accepted\":1");

        assertThat(searched()).isEqualTo("龙井 茶");
    }

    @Test
    void inABatch() {
        var format = new JsonFormat();
        var batch = "[%s,%s]"
                .formatted(new String(format.serialize(search()), UTF_8), new String(format.serialize(visit()), UTF_8));

        assertThatSent(Map.of("Content-Type", "application/cloudevents-batch+json"), batch.getBytes(UTF_8))
                .contains("\"accepted\":2");
    }

    @Test
    void inBinaryModeWithoutData() {
        assertThatSent(writer -> writer.writeBinary(visit())).contains("\"accepted\":1");
    }

    private CloudEvent search() {
        return CloudEventBuilder.v1()
                .withId(newId())
                .withSource(URI.create("https://shop.example.com/java"))
                .withType("search")
                .withSubject(customer)
                .withTime(TIME)
                .withDataSchema(URI.create("https://shop.example.com/search.json"))
                .withExtension("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .withExtension("history", true)
                .withData("application/json", "{\"query\": \"龙井 茶\"}".getBytes(UTF_8))
                .build();
    }

    private CloudEvent visit() {
        return CloudEventBuilder.v1()
                .withId(newId())
                .withSource(URI.create("/java"))
                .withType("visit")
                .withSubject(customer)
                .withTime(TIME)
                .build();
    }

    private String searched() {
        var customerId = Tables.texts("select customer_id from customer where external_id = '%s'".formatted(customer))
                .getFirst();
        var found = Events.read(Topic.BEHAVIOUR, customerId, Behaviour.class);
        assertThat(found).singleElement().isInstanceOf(Behaviour.Searched.class);
        var searched = (Behaviour.Searched) found.getFirst();
        assertThat(searched.event().history()).isTrue();
        assertThat(searched.event().occurredAt()).isEqualTo("2026-03-02T08:00:00.123456Z");
        return searched.query();
    }

    private static AbstractStringAssert<?> assertThatSent(Consumer<MessageWriter<?, ?>> write) {
        var headers = new HashMap<String, String>();
        var body = new ByteArrayOutputStream();
        write.accept(HttpMessageFactory.createWriter(headers::put, part -> {
            if (part != null) {
                body.writeBytes(part);
            }
        }));
        return assertThatSent(headers, body.toByteArray());
    }

    private static AbstractStringAssert<?> assertThatSent(Map<String, String> headers, byte[] body) {
        var answer = Api.post("events", "storefront", headers, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return assertThat(answer.body());
    }
}
