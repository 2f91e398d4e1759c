package dev.rung.customer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.customer.intake.Item.Readable;
import dev.rung.customer.intake.Item.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    @Test
    void aBrokenLineIsItsOwnTrouble() {
        var items = EventReader.lines("{\"a\": 1}\n{broken\n{\"a\": 3}".getBytes(UTF_8));

        assertThat(items).hasSize(3);
        assertThat(items.get(0)).isInstanceOf(Readable.class);
        assertThat(items.get(1)).isInstanceOf(Unreadable.class);
        assertThat(items.get(1).raw()).isEqualTo("{broken".getBytes(UTF_8));
        assertThat(items.get(2)).isInstanceOf(Readable.class);
    }

    @Test
    void blankLinesAndCarriageReturnsDoNotCount() {
        var items = EventReader.lines("\r\n{}\r\n  \n\n{}\n\n".getBytes(UTF_8));

        assertThat(items).extracting(Item::index).containsExactly(0, 1);
        assertThat(items).allSatisfy(item -> assertThat(item).isInstanceOf(Readable.class));
    }

    @Test
    void aLineThatIsNoUtf8IsUnreadable() {
        assertThat(EventReader.lines("{\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1)))
                .singleElement()
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void nothingIsNoLines() {
        assertThat(EventReader.lines(new byte[0])).isEmpty();
    }

    @Test
    void aBatchIsAnArrayOfWhatever() {
        var items = EventReader.batch("[{}, 7, null]".getBytes(UTF_8)).orElseThrow();

        assertThat(items).extracting(Item::index).containsExactly(0, 1, 2);
        assertThat(items.stream().map(item -> new String(item.raw(), UTF_8)).toList())
                .isEqualTo(List.of("{}", "7", "null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "7", "[", "[{}] []", "[{},]"})
    void whatIsNoArrayIsNoBatch(String body) {
        assertThat(EventReader.batch(body.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void numbersKeepTheirDigits() {
        var item = (Readable) EventReader.single("{\"a\": 12.30, \"b\": 0.1234567890123456789}".getBytes(UTF_8));

        assertThat(item.json().path("a").decimalValue()).hasToString("12.30");
        assertThat(item.json().path("b").decimalValue()).hasToString("0.1234567890123456789");
    }

    @Test
    void anEventDeeperThanAnyoneNeedsIsUnreadableAndNotAStackOverflow() {
        var deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(EventReader.single(deep.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }
}
