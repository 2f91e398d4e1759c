package dev.rung.customer.intake;

import static dev.rung.customer.intake.CloudEvents.newId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.rung.customer.cloudevents.CloudEventReader;
import dev.rung.customer.intake.cleaning.CleaningOutcome.Clean;
import dev.rung.customer.intake.cleaning.CleaningPolicy;
import dev.rung.customer.intake.cleaning.Terms;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The intake takes exactly the events that the document's schemas allow.
class EventSchemasTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "https://rung.example/openapi.json";

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(ADDRESS, document())));
    private final CleaningPolicy policy = new CleaningPolicy(Terms.USUAL, "CNY", true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "OrderPaid     | -               | -                                     | true",
                "OrderPaid     | /data/total     | {'amount': '9', 'currency': 'CNY'}    | false",
                "OrderPaid     | /data/paymentId | 'P-1'                                 | false",
                "OrderPaid     | /data/orderId   | 'a\\u0007b'                            | false",
                "OrderPaid     | /data/orderId   | ' '                                   | false",
                "OrderPaid     | /data/amount    | {'amount': '-1', 'currency': 'CNY'}   | false",
                "OrderPaid     | /data/amount    | {'amount': -1, 'currency': 'CNY'}     | false",
                "OrderPaid     | /data/amount    | {'amount': 1e15, 'currency': 'CNY'}   | false",
                "OrderPaid     | /data/amount    | {'amount': '0.0000001', 'currency': 'CNY'} | false",
                "OrderPaid     | /data/amount    | {'amount': 0, 'currency': 'CNY'}      | true",
                "OrderPaid     | /data/lines/0/quantity | 0                              | false",
                "OrderPaid     | /data/lines/0/quantity | '0.0'                          | false",
                "OrderPaid     | /data/lines/0/quantity | '0.5'                          | true",
                "OrderPaid     | /data/lines/0/price    | '-0.5'                         | false",
                "OrderPaid     | /subject        | 'a b'                                 | false",
                "OrderPaid     | /subject        | '顾客-42'                             | true",
                "OrderPaid     | /id             | 'a\\u0000'                             | false",
                "OrderPaid     | /datacontenttype | 'text/plain'                         | false",
                "OrderPaid     | /datacontenttype | 'application/json; charset=utf-8'    | true",
                "OrderPaid     | /history        | 'true'                                | false",
                "OrderPaid     | /data/amount    | {'amount': '1e2', 'currency': 'CNY'}  | false",
                "OrderPaid     | /data/amount    | {'amount': '+1', 'currency': 'CNY'}   | false",
                "OrderPaid     | /data/amount    | {'amount': '01', 'currency': 'CNY'}   | false",
                "OrderPaid     | /data/amount    | {'amount': '-0', 'currency': 'CNY'}   | false",
                "OrderPaid     | /data/amount    | {'amount': null, 'currency': 'CNY'}   | false",
                "OrderPaid     | /data/paymentId | null                                  | true",
                "OrderPaid     | /data/total     | null                                  | true",
                "OrderPaid     | /data/orderId   | '\\u00a0\\u3000'                        | false",
                "OrderPaid     | /data/orderId   | '\\u2028a'                             | true",
                "OrderPaid     | /id             | '${300}'                              | true",
                "OrderPaid     | /id             | '${301}'                              | false",
                "OrderPaid     | /data/orderId   | '${500}'                              | true",
                "OrderPaid     | /data/orderId   | '${501}'                              | false",
                "OrderPaid     | /datacontenttype | null                                 | true",
                "OrderPaid     | /datacontenttype | 'application/vnd.my_shop+json'       | true",
                "OrderPaid     | /dataschema     | 'https://shop.example/schema'         | true",
                "OrderPaid     | /dataschema     | null                                  | true",
                "OrderPaid     | /dataschema     | 5                                     | false",
                "OrderPaid     | /dataschema     | {}                                    | false",
                "OrderPaid     | /traceparent    | '00-1-2-00'                           | true",
                "OrderPaid     | /traceparent    | 5                                     | false",
                "OrderPaid     | /tracestate     | true                                  | false",
                "OrderPaid     | /partitionkey   | null                                  | true",
                "OrderPaid     | /sampledrate    | 5                                     | true",
                "OrderPaid     | /sampledrate    | 2147483648                            | false",
                "OrderPaid     | /sampledrate    | 5.5                                   | false",
                "OrderPaid     | /partitionkey   | 'a\\u0000'                             | false",
                "OrderPaid     | /partitionkey   | {}                                    | false",
                "OrderPaid     | /partitionkey   | ['a']                                 | false",
                "Visit         | /data           | null                                  | true",
                "Search        | /data           | null                                  | false",
                "CreditChanged | /data/score     | '-0'                                  | false",
                "CreditChanged | /data/score     | -5                                    | true",
                "CreditChanged | /data/score     | '-5'                                  | true",
                "CreditChanged | /data/score     | -1e15                                 | false",
                "ReviewPosted  | /data/stars     | '5'                                   | false",
                "ReviewPosted  | /data/stars     | 6                                     | false",
                "Search        | /data/query     | ''                                    | false"
            })
    void whatTheSchemaAllowsIsTakenIn(String type, String place, String value, boolean isTaken) throws Exception {
        var event = example(type);
        if (place != null) {
            put(event, JsonPointer.compile(place), JSON.readTree(written(value)));
        }

        var faults = schemas.getSchema(SchemaLocation.of(ADDRESS + "#/components/schemas/" + type + "Event"))
                .validate(event);
        var checked = policy.check(CloudEventReader.single(event.toString().getBytes(UTF_8)), Instant.now());

        assertThat(checked instanceof Clean).as("%s", checked).isEqualTo(isTaken);
        assertThat(faults.isEmpty()).as("%s", faults).isEqualTo(isTaken);
    }

    /// `${300}` is as many characters outside of Unicode's first plane.
    private static String written(String value) {
        return Pattern.compile("\\$\\{(\\d+)}")
                .matcher(value)
                .replaceAll(number -> "𠀀".repeat(Integer.parseInt(number.group(1))))
                .replace('\'', '"');
    }

    private static ObjectNode example(String type) throws IOException {
        var schema = JSON.readTree(document()).at("/components/schemas/" + type + "Event");
        var event = (ObjectNode) schema.path("examples").path(0).deepCopy();
        return event.put("id", newId()).put("time", Instant.now().toString());
    }

    private static void put(ObjectNode event, JsonPointer place, JsonNode value) {
        ((ObjectNode) event.at(place.head())).set(place.last().getMatchingProperty(), value);
    }

    private static String document() {
        try (var file = EventSchemasTest.class.getResourceAsStream("/META-INF/openapi.json")) {
            return new String(requireNonNull(file).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
