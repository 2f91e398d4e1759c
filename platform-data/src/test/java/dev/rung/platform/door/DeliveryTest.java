package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    @ParameterizedTest
    @ValueSource(strings = {"/shop", "https://shop.example/zh", "商城", "/a b"})
    void theSourceIsAsTheHeaderSays(String source) {
        assertThat(from(source.getBytes(UTF_8)).source()).isEqualTo(source);
    }

    /// PostgreSQL keeps no NUL; and one bad header must not cost the event.
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "a\nb"})
    void aSourceThatCannotBeKeptIsNone(String source) {
        assertThat(from(source.getBytes(UTF_8)).source()).isNull();
    }

    @Test
    void norIsOneThatIsNoTextOrTooLong() {
        assertThat(from(new byte[] {(byte) 0xC3, 0x28}).source()).isNull();
        assertThat(from("x".repeat(501).getBytes(UTF_8)).source()).isNull();
        assertThat(from("x".repeat(500).getBytes(UTF_8)).source()).hasSize(500);
        assertThat(Delivery.from("event", Instant.EPOCH, null).source()).isNull();
    }

    private static Delivery<String> from(byte[] header) {
        return Delivery.from("event", Instant.EPOCH, header);
    }
}
