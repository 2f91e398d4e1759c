package dev.rung.platform.http.connection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// On a server of Vert.x' own, as a packaged service has it: in a Quarkus test, Netty's class loader does not see ours.
@Tag("servers")
class ConnectionGuardTest {

    private static final String CHUNKED = "POST %s HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n";
    private static final Vertx VERTX = vertx();
    private static int port;

    private static Vertx vertx() {
        System.setProperty(HttpConnections.HEAD_MILLIS, "1000");
        return Vertx.vertx();
    }

    @BeforeAll
    static void listen() throws Exception {
        var options = new HttpServerOptions().setHttp2ClearTextEnabled(false).setPort(0);
        HttpConnections.OPTIONS.set(Optional.of(options));
        port = VERTX.createHttpServer(options)
                .requestHandler(ConnectionGuardTest::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    private static void answer(HttpServerRequest request) {
        var response = request.response();
        switch (requireNonNull(request.path())) {
            case "/read" -> request.body().onSuccess(_ -> response.end("answered /read"));
            case "/late" -> VERTX.setTimer(200, _ -> response.end("answered /late"));
            case "/begun" -> response.setChunked(true).write("begun");
            default -> response.end("answered " + request.path());
        }
    }

    @AfterAll
    static void close() {
        HttpConnections.OPTIONS.set(Optional.empty());
        var _ = VERTX.close();
    }

    @Test
    void whatIsHttpIsAnsweredOneAfterTheOther() throws IOException {
        assertThat(exchange("POST /one HTTP/1.1\nHost: a\nContent-Length: 3\n\nabcGET /two HTTP/1.1\nHost: a\n"
                        + "Connection: close\n\n"))
                .contains("answered /one", "answered /two");
    }

    @Test
    void whatIsNotHttpIsAProblem() throws IOException {
        assertThat(exchange("hello\n\n")).startsWith("HTTP/1.1 400").contains("urn:problem:malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT secret:80", "GET secret", "GET ?secret", "OPTIONS *secret"})
    void whatIsNoPathIsAskedOfNobody(String line) throws IOException {
        assertThat(exchange(line + " HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"path\"");
    }

    @Test
    void aMethodThatSomebodyMadeUpIsAProblem() throws IOException {
        assertThat(exchange("SECRET / HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"method\"");
    }

    @Test
    void anAddressThatIsTooLongIsAProblem() throws IOException {
        assertThat(exchange("GET /" + "x".repeat(10_000) + " HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 414")
                .contains("Content-Type: application/problem+json", "urn:problem:address-too-long");
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\nHost: a\nX: " + "x".repeat(40_000) + "\n\n"))
                .startsWith("HTTP/1.1 431")
                .contains("Content-Type: application/problem+json", "urn:problem:headers-too-large");
    }

    @Test
    void aLengthThatIsSaidInTwoWaysIsRefusedAndTheConnectionClosed() throws IOException {
        assertThat(exchange("POST / HTTP/1.1\nHost: a\nContent-Length: 2\nTransfer-Encoding: chunked\n\n0\n\n"
                        + "GET /smuggled HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("urn:problem:malformed")
                .doesNotContain("answered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chunked", "Chunked", "CHUNKED", " chunked "})
    void aChunkedBodyIsReadHoweverItsCodingIsSpelt(String coding) throws IOException {
        assertThat(exchange("POST /one HTTP/1.1\nHost: a\nTransfer-Encoding: " + coding + "\n\n3\nabc\n0\n\n"
                        + "GET /two HTTP/1.1\nHost: a\nConnection: close\n\n"))
                .contains("answered /one", "answered /two");
    }

    /// Of any other nobody knows where it ends.
    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity", "gzip, chunked", "chunked, chunked", "chunked;a=b", "chunkedx", ","})
    void anotherCodingIsNamedAndTheConnectionClosed(String coding) throws IOException {
        assertThat(exchange("POST /one HTTP/1.1\nHost: a\nTransfer-Encoding: " + coding + "\n\n3\nabc\n0\n\n"
                        + "GET /smuggled HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "\"field\":\"Transfer-Encoding\"")
                .doesNotContain("answered");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZZ\nabc\n0\n\n",
                "-1\nabc\n0\n\n",
                "FFFFFFFFFFFFFFFFFF\nabc\n0\n\n",
                "\nabc\n0\n\n",
                "3\nabcdef0\n\n",
                "3\nabc\nZZ\nabc\n0\n\n",
                "3\nabc\n0\nX: a\0b\n\n"
            })
    void chunksThatCannotBeReadAreAProblemAndTheConnectionIsClosed(String chunks) throws IOException {
        assertThat(exchange(CHUNKED.formatted("/read") + chunks + "GET /smuggled HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json", "Connection: close", "urn:problem:malformed")
                .doesNotContain("answered");
    }

    @Test
    void chunksAreToldToBeUnreadableOnlyWhereNothingElseWasAnswered() throws IOException {
        assertThat(exchange(CHUNKED.formatted("/one") + "ZZ\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("HTTP/1.1 400");
        assertThat(exchange(CHUNKED.formatted("/begun") + "ZZ\n"))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello\n\n", "POST /read HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\nZZ\n"})
    void whatCameBeforeIsAnsweredBefore(String unreadable) throws IOException {
        assertThat(exchange("GET /late HTTP/1.1\nHost: a\n\nGET /two HTTP/1.1\nHost: a\n\n" + unreadable))
                .containsSubsequence("answered /late", "answered /two", "HTTP/1.1 400", "urn:problem:malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/9.9", "HTTP/2.0", "HTTP/1.2", "HTTP/0.9"})
    void anotherVersionIsRefusedInOneThatIsSpoken(String version) throws IOException {
        assertThat(exchange("GET /one " + version + "\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"version\"");
    }

    @ParameterizedTest
    @CsvSource({"/a%zz, path", "/a?b=%zz, b", "/a|b, path"})
    void anAddressThatIsNoneIsNamed(String address, String field) throws IOException {
        assertThat(exchange("GET " + address + " HTTP/1.1\nHost: a\n\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"field\":\"" + field + "\"");
    }

    @Test
    void aHeadThatDoesNotComeToItsEndEndsTheConnection() throws IOException {
        assertThat(exchange("GET / HTTP/1.1\nHost: a\nX:")).isEmpty();
    }

    /// Reads until the server closes the connection.
    private static String exchange(String text) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }
}
