package dev.rung.customer.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rung.customer.cloudevents.RawEvent.Readable;
import dev.rung.customer.cloudevents.RawEvent.Unreadable;
import dev.rung.platform.locale.Text;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryModeTest {

    @Test
    void headersAreTheAttributesAndTheBodyIsTheData() {
        var item = event(Map.of("ce-id", "1", "CE-Source", "/shop", "host", "x"), "{\"n\": 1.50}");

        assertThat(((Readable) item).json())
                .isEqualTo(((StrictJson.Value) StrictJson.read(
                                "{\"id\":\"1\",\"source\":\"/shop\",\"data\":{\"n\":1.50}}".getBytes(UTF_8)))
                        .json());
        assertThat(json(item.raw())).isEqualTo(((Readable) item).json());
    }

    @ParameterizedTest
    @CsvSource({
        "plain,             plain",
        "a+b,               a+b",
        "%E9%BE%99%E4%BA%95, 龙井",
        "Euro%20%E2%82%AC%20%F0%9F%98%80, Euro € 😀",
        "100%25,            100%",
        "%2525,             %25",
        "'\"quoted \\\"x\\\"\"', quoted \"x\"",
        "Ã©,                é"
    })
    void valuesAreDecodedOnce(String header, String value) {
        assertThat(((Readable) event(Map.of("ce-subject", header), ""))
                        .json()
                        .path("subject")
                        .textValue())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%zz", "%1", "%ED%A0%80", "%FF", "é"})
    void whatIsNotPercentEncodedUtf8IsToldByItsHeader(String header) {
        assertThat(event(Map.of("ce-subject", header), "{}"))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        unreadable -> assertThat(unreadable.defect())
                                .isEqualTo(new Defect("ce-subject", Text.of("reason.header-attribute"))));
    }

    @Test
    void aHeaderThatStandsTwiceIsTold() {
        assertThat(BinaryMode.event(Map.of("ce-id", List.of("1", "2")), new byte[0]))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void historyIsTrueOrFalse() {
        assertThat(history("true").isBoolean()).isTrue();
        assertThat(history("false").booleanValue()).isFalse();
        assertThat(history("yes").isTextual()).isTrue();
    }

    /// Otherwise a body could bring attributes with it.
    @ParameterizedTest
    @ValueSource(strings = {"{}, \"subject\": \"C-2\"", "nonsense", "{\"a\": 1, \"a\": 2}", "{\"a\": 1e9999999999}"})
    void aBodyThatIsNoSoundJsonIsKeptAsItIs(String body) throws IOException {
        var item = event(Map.of("ce-id", "1"), body);

        assertThat(item).isInstanceOf(Unreadable.class);
        var kept = json(item.raw());
        assertThat(kept.path("id").textValue()).isEqualTo("1");
        assertThat(kept.path("data_base64").binaryValue()).isEqualTo(body.getBytes(UTF_8));
    }

    @Test
    void dataAreTheBodyAndNoHeader() {
        assertThat(event(Map.of("ce-data", "x"), "{}")).isInstanceOf(Unreadable.class);
    }

    private static JsonNode history(String value) {
        return ((Readable) event(Map.of("ce-history", value), "")).json().path("history");
    }

    private static JsonNode json(byte[] raw) {
        return ((StrictJson.Value) StrictJson.read(raw)).json();
    }

    private static RawEvent event(Map<String, String> headers, String body) {
        var all = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return BinaryMode.event(all, body.getBytes(UTF_8));
    }
}
