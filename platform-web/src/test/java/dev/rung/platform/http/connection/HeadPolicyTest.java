package dev.rung.platform.http.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.platform.problem.Problem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1",
                "GET /api/v1/standings?tier=gold HTTP/1.0",
                "POST https://shop.example/api HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET /a HTTP/1.1\r\nTransfer-Encoding: chunked",
                "GET /a HTTP/1.1\r\nTransfer-Encoding: Chunked",
            })
    void whatAClientSendsIsARequest(String head) {
        assertThat(flaw(head)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BREW /pot HTTP/1.1    | method must be one of RFC 9110's",
                "get / HTTP/1.1        | method must be one of RFC 9110's",
                "GET / HTTP/1.2        | version must be HTTP/1.1",
                "GET / HTTP/2.0        | version must be HTTP/1.1",
                "GET api HTTP/1.1      | path must begin with /",
                "GET *api HTTP/1.1     | path must begin with /",
                "GET ftp://a/b HTTP/1.1 | path must begin with /",
                "GET /%zz HTTP/1.1     | path is not percent-encoded UTF-8",
                "GET /%zz?a=%zz HTTP/1.1 | path is not percent-encoded UTF-8",
                "GET /{?tier=%zz HTTP/1.1 | tier is not percent-encoded UTF-8",
                "GET /a?b=c?d=%zz HTTP/1.1 | b is not percent-encoded UTF-8",
                "GET /{ HTTP/1.1       | path is not a URI",
                "GET /a?b={ HTTP/1.1   | path is not a URI",
            })
    void whatIsNoRequestIsToldByItsPart(String line, String detail) {
        assertThat(flaw(line)).hasValueSatisfying(problem -> isMalformed(problem, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, chunked", "chunked\r\nTransfer-Encoding: chunked", "identity"})
    void aBodyWhoseEndNobodyKnowsIsRefused(String coding) {
        assertThat(flaw("POST / HTTP/1.1\r\nTransfer-Encoding: " + coding))
                .hasValueSatisfying(
                        problem -> isMalformed(problem, "Transfer-Encoding must be chunked, or not be there"));
    }

    @Test
    void theFirstFlawStands() {
        assertThat(flaw("BREW api HTTP/2.0"))
                .hasValueSatisfying(problem -> isMalformed(problem, "method must be one of RFC 9110's"));
        assertThat(flaw("GET api HTTP/2.0"))
                .hasValueSatisfying(problem -> isMalformed(problem, "version must be HTTP/1.1"));
        assertThat(flaw("GET api HTTP/1.1\r\nTransfer-Encoding: gzip"))
                .hasValueSatisfying(
                        problem -> isMalformed(problem, "Transfer-Encoding must be chunked, or not be there"));
    }

    @Test
    void whatTheDecoderCannotTakeIsToldAsWhatItIs() {
        var long9000 = "a".repeat(9000);

        assertThat(flaw("GET /" + long9000 + " HTTP/1.1")).hasValueSatisfying(problem -> hasStatus(problem, 414));
        assertThat(flaw("GET / HTTP/1.1\r\nX-Any: " + long9000)).hasValueSatisfying(problem -> hasStatus(problem, 431));
        assertThat(flaw("GET / HTTP/1.1\r\nX-Any: a\0b"))
                .hasValueSatisfying(problem -> isMalformed(problem, "X-Any must not contain control characters"));
        assertThat(flaw("hello")).hasValueSatisfying(problem -> isMalformed(problem, "This is not HTTP"));
    }

    private static Optional<Problem> flaw(String head) {
        return HeadPolicy.flaw(DecodedHead.of(head));
    }

    private static void isMalformed(Problem problem, String detail) {
        hasStatus(problem, 400);
        assertThat(problem.toString()).contains("detail=" + detail);
    }

    private static void hasStatus(Problem problem, int status) {
        assertThat(problem.status()).isEqualTo(status);
    }
}
