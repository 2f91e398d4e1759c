package dev.rung.customer.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.customer.cloudevents.RawEvent.Readable;
import dev.rung.customer.cloudevents.RawEvent.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aBrokenLineIsItsOwnTrouble() {
        var items = lines("{\"a\": 1}\n{broken\n{\"a\": 3}");

        assertThat(items).hasSize(3);
        assertThat(items.get(0)).isInstanceOf(Readable.class);
        assertThat(items.get(1)).isInstanceOf(Unreadable.class);
        assertThat(items.get(1).raw()).isEqualTo("{broken".getBytes(UTF_8));
        assertThat(items.get(2)).isInstanceOf(Readable.class);
    }

    @Test
    void blankLinesAndCarriageReturnsDoNotCount() {
        var items = lines("\r\n{}\r\n  \n\n{}\n\n");

        assertThat(items).extracting(RawEvent::index).containsExactly(0, 1);
        assertThat(items).allSatisfy(item -> assertThat(item).isInstanceOf(Readable.class));
    }

    @Test
    void aLineThatIsNoUtf8IsUnreadable() {
        assertThat(CloudEventReader.items(
                        CloudEventReader.lines("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1))))
                .singleElement()
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void nothingIsNoLines() {
        assertThat(CloudEventReader.lines(new byte[0])).isEmpty();
    }

    @Test
    void aBatchIsAnArrayOfWhatever() {
        var items = batch("[{}, 7, null]");

        assertThat(items).extracting(RawEvent::index).containsExactly(0, 1, 2);
        assertThat(items.stream().map(item -> new String(item.raw(), UTF_8)).toList())
                .isEqualTo(List.of("{}", "7", "null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "{}", "7", "[", "[1", "[1,", "[,]", "[,1]", "[1,,2]", "[{}] []", "[{},]", "[{]", "[{]}",
                "[\"a]", "[\"a\\", "{}]"
            })
    void whatIsNoArrayIsNoBatch(String body) {
        assertThat(CloudEventReader.batch(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void numbersKeepTheirDigits() {
        var item = (Readable) CloudEventReader.single("{\"a\": 12.30, \"b\": 0.1234567890123456789}".getBytes(UTF_8));

        assertThat(item.json().path("a").decimalValue()).hasToString("12.30");
        assertThat(item.json().path("b").decimalValue()).hasToString("0.1234567890123456789");
    }

    @Test
    void anEventDeeperThanAnyoneNeedsIsUnreadableAndNotAStackOverflow() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(CloudEventReader.single(deep.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }

    /// Each beside two that are sound; before, it took them along.
    @ParameterizedTest
    @MethodSource
    void aNastyElementIsItsOwnTrouble(String nasty, String field, String reason) {
        for (var items : List.of(batch("[{\"a\": 1}," + nasty + ",{}]"), lines("{\"a\": 1}\n" + nasty + "\n{}"))) {
            assertThat(items).hasSize(3);
            assertThat(items.get(0)).isInstanceOf(Readable.class);
            assertThat(items.get(1)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
                assertThat(unreadable.defect().field()).isEqualTo(field);
                assertThat(unreadable.defect().reason().key()).isEqualTo(reason);
                assertThat(unreadable.raw()).isEqualTo(nasty.getBytes(UTF_8));
            });
            assertThat(items.get(2)).isInstanceOf(Readable.class);
        }
    }

    static Stream<Arguments> aNastyElementIsItsOwnTrouble() {
        return Stream.of(
                arguments("{\"data\":{\"score\":1e9999999999}}", "data.score", "reason.number-too-long"),
                arguments("{\"data\":{\"score\":-1e-9999999999}}", "data.score", "reason.number-too-long"),
                arguments(
                        "{\"data\":{\"lines\":[{},{\"price\":" + "9".repeat(1_001) + "}]}}",
                        "data.lines[1].price",
                        "reason.too-long-or-deep"),
                arguments(
                        "{\"data\":" + "[".repeat(1_001) + "]".repeat(1_001) + "}",
                        "data[0][0][0][0][0].…",
                        "reason.too-long-or-deep"),
                arguments("{\"\\ud800\":1}", "", "reason.not-json"),
                arguments("{\"a\":nonsense}", "", "reason.not-json"),
                arguments("{\"a\":\"\\x\"}", "a", "reason.not-json"),
                arguments("{\"id\":\"1\",\"id\":\"2\"}", "id", "reason.twice"),
                arguments("{\"data\":{\"a\":{\"b\":1,\"b\":{}}}}", "data.a.b", "reason.twice"),
                arguments("{\"data\":{\"alice@example.com\":1,\"alice@example.com\":1}}", "data.…", "reason.twice"));
    }

    @Test
    void anElementKeepsItsBytes() {
        var element = "{ \"a\" : \"\\ud800 \u00e9\" , \"n\" : 1.50 }";

        assertThat(batch("\ufeff[ " + element + " ]"))
                .singleElement()
                .satisfies(item -> assertThat(item.raw()).isEqualTo(element.getBytes(UTF_8)));
    }

    /// A parser would cut the same, where it reads the array at all.
    @Property(tries = 500)
    void anArrayIsCutWhereAParserCutsIt(@ForAll("arrays") String array) throws Exception {
        var parsed = JSON.readTree(array);

        var cut = CloudEventReader.batch(array.getBytes(UTF_8)).orElseThrow();

        assertThat(cut).hasSize(parsed.size());
        for (var i = 0; i < cut.size(); i++) {
            assertThat(JSON.readTree(cut.get(i))).isEqualTo(parsed.get(i));
        }
    }

    @Property(tries = 500)
    void noBodyWhateverMakesItFail(@ForAll byte[] body) {
        assertThat(CloudEventReader.batch(body)).isNotNull();
    }

    @Provide
    Arbitrary<String> arrays() {
        var texts = Arbitraries.strings().map(JSON.getNodeFactory()::textNode);
        var objects = Combinators.combine(Arbitraries.strings(), texts).as((key, value) -> (JsonNode)
                JSON.createObjectNode().set(key, JSON.createArrayNode().add(value)));
        return Arbitraries.oneOf(texts.map(text -> (JsonNode) text), objects)
                .filter(node -> UTF_8.newEncoder().canEncode(node.toString()))
                .list()
                .map(nodes -> JSON.createArrayNode().addAll(nodes).toPrettyString());
    }

    @Test
    void aBatchInAnotherEncodingThanUtf8IsNone() {
        assertThat(CloudEventReader.batch("[{}]".getBytes(UTF_16BE))).isEmpty();
    }

    private static List<RawEvent> batch(String body) {
        return CloudEventReader.items(
                CloudEventReader.batch(body.getBytes(UTF_8)).orElseThrow());
    }

    private static List<RawEvent> lines(String body) {
        return CloudEventReader.items(CloudEventReader.lines(body.getBytes(UTF_8)));
    }
}
