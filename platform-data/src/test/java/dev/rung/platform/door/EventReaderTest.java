package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.platform.door.EventReader.Reading;
import dev.rung.testing.Golden;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    private static final String PAID = Golden.json("customer/order.paid.json");

    private final EventReader<Behaviour> reader = new EventReader<>(
            JsonMapper.builder().addModule(new JavaTimeModule()).build(), Behaviour.class);

    @Test
    void anEventIsRead() {
        assertThat(read(PAID))
                .isInstanceOfSatisfying(
                        Reading.Readable.class,
                        read -> assertThat(read.event()).isInstanceOf(Behaviour.OrderPaid.class));
    }

    @Test
    void aTypeOfANewerBuildIsReadAsSuch() {
        assertThat(read("{\"type\": \"since-next-year\"}"))
                .isInstanceOfSatisfying(
                        Reading.Readable.class,
                        read -> assertThat(read.event()).isInstanceOf(Behaviour.Unrecognised.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "{", "null", "7", "\"x\"", "[]", "{}", "{\"type\": 7}", "{\"type\": null}", "{\"type\":"
            })
    void whatNamesNoTypeIsNoEvent(String text) {
        assertThat(read(text)).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e9999999999", "\"1e9999999999\"", "1e999999999", "\"1e999999999\"", "\"1e-999999999\"", "1e50"
            })
    void aNumberThatNobodyCouldAddUpIsRefusedAtOnce(String number) {
        var spoilt = PAID.replaceAll("\"amount\": *\"[^\"]*\"", "\"amount\": " + number);
        assertThat(spoilt).isNotEqualTo(PAID);

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(read(spoilt)).isInstanceOf(Reading.Unreadable.class));
    }

    @Test
    void depthAndSizeAreNoReasonToThrow() {
        assertThat(read("[".repeat(200_000))).isInstanceOf(Reading.Unreadable.class);
        assertThat(read("{\"a\":".repeat(200_000))).isInstanceOf(Reading.Unreadable.class);
        assertThat(reader.read(new byte[1_000_000])).isInstanceOf(Reading.Unreadable.class);
    }

    @Test
    void theReasonQuotesNothingOfTheRecord() {
        assertThat(read(PAID.replaceAll("\"occurredAt\": *\"[^\"]*\"", "\"occurredAt\": \"alice@example.com\"")))
                .isInstanceOfSatisfying(
                        Reading.Unreadable.class,
                        read -> assertThat(read.reason().detail())
                                .doesNotContain("alice")
                                .contains("occurredAt"));
    }

    @Test
    void whoReadsBytesGetsWhateverLiesThere() {
        var raw = new EventReader<RawRecord>(new JsonMapper(), RawRecord.class);
        var bytes = new byte[] {4, 0, -1};

        assertThat(raw.read("C-1".getBytes(UTF_8), bytes))
                .isEqualTo(new Reading.Readable<>(new RawRecord("C-1", bytes)));
        assertThat(raw.read("C-1".getBytes(UTF_8), null)).isEqualTo(new Reading.Readable<>(new RawRecord("C-1", null)));
        assertThat(raw.read(null, null)).isEqualTo(new Reading.Readable<>(new RawRecord("", null)));
        assertThat(reader.read("C-1".getBytes(UTF_8), null)).isEqualTo(new Reading.Tombstone<>());
    }

    private Reading<Behaviour> read(String text) {
        return reader.read(text.getBytes(UTF_8));
    }
}
