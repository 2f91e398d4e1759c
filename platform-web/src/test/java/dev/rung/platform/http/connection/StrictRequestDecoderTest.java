package dev.rung.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.http.connection.StrictRequestDecoder.UnreadableHeader;
import io.netty.handler.codec.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictRequestDecoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"X-Any: a\0b", "X-Any: \u0001", "X-Any: a\u007fb"})
    void aHeaderThatCannotBeTakenIsNamed(String header) {
        assertThat(decoded(header).decoderResult().cause())
                .isInstanceOfSatisfying(
                        UnreadableHeader.class,
                        cause -> assertThat(cause.header()).isEqualTo("X-Any"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X\0Any: a", "X Any: a", "Content-Length: -1", "Content-Length: 1\r\nTransfer-Encoding: chunked"
            })
    void nothingIsNamedThatIsNoHeaderOrNotAtFault(String headers) {
        assertThat(decoded(headers).decoderResult().cause())
                .isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(UnreadableHeader.class);
    }

    @Test
    void whatIsGoodIsGood() {
        assertThat(decoded("X-Any: a b").decoderResult().isSuccess()).isTrue();
    }

    private static HttpRequest decoded(String headers) {
        return DecodedHead.of("POST / HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\nX-Last: 1");
    }
}
