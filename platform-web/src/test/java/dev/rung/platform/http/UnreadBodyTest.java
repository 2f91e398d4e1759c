package dev.rung.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One connection, one request after the other, with more time between and within them than a body may linger.
@Tag("servers")
class UnreadBodyTest {

    private static final Duration LINGER = Duration.ofMillis(300);
    private static final int SIZE = 300_000;
    private static final Vertx VERTX = Vertx.vertx();
    private static int port;

    @BeforeAll
    static void listen() throws Exception {
        var router = Router.router(VERTX);
        router.route().handler(ctx -> {
            ctx.request().pause();
            ctx.next();
        });
        router.post("/unread").handler(UnreadBodyTest::answerAndDiscard);
        // as a pipe does at its end
        router.post("/taken").handler(ctx -> {
            answerAndDiscard(ctx);
            ctx.request().handler(null).endHandler(null).exceptionHandler(null);
        });
        router.post("/paused").handler(ctx -> {
            answerAndDiscard(ctx);
            ctx.request().pause();
        });
        router.post("/twice").handler(ctx -> {
            answerAndDiscard(ctx);
            UnreadBody.discard(ctx, LINGER);
        });
        router.post("/late")
                .handler(ctx -> VERTX.setTimer(LINGER.toMillis() * 3, _ -> {
                    ctx.request().body().onSuccess(body -> ctx.end("read " + body.length()));
                    ctx.request().resume();
                }));
        port = VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .get()
                .actualPort();
    }

    @AfterAll
    static void close() {
        var _ = VERTX.close();
    }

    /// The first body is large enough to be held up on its way, except where nobody goes on reading it.
    @ParameterizedTest
    @ValueSource(strings = {"/unread 300000", "/taken 300000", "/twice 300000", "/paused 3"})
    void whatWasAnsweredUnreadNeverEndsTheNextRequest(String first) throws IOException {
        try (var client = new Client()) {
            client.post(first.split(" ")[0], Integer.parseInt(first.split(" ")[1]));
            assertThat(client.answer()).isEqualTo("unread");

            client.post("/late", SIZE);
            assertThat(client.answer()).isEqualTo("read " + SIZE);

            client.post("/late", SIZE);
            assertThat(client.answer()).isEqualTo("read " + SIZE);
        }
    }

    @Test
    void norDoesItWhereBothCameAtOnce() throws IOException {
        try (var client = new Client()) {
            client.post("/unread", SIZE);
            client.post("/late", SIZE);

            assertThat(client.answer()).isEqualTo("unread");
            assertThat(client.answer()).isEqualTo("read " + SIZE);
        }
    }

    @Test
    void aBodyThatDoesNotComeToItsEndEndsTheConnection() throws IOException {
        try (var client = new Client()) {
            client.write("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc");
            assertThat(client.answer()).isEqualTo("unread");

            assertThat(client.isAtEnd()).isTrue();
        }
    }

    private static void answerAndDiscard(RoutingContext ctx) {
        ctx.end("unread");
        UnreadBody.discard(ctx, LINGER);
    }

    private static final class Client implements AutoCloseable {

        private final Socket socket = new Socket("localhost", port);
        private final BufferedReader answers =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));

        Client() throws IOException {
            socket.setSoTimeout(10_000);
        }

        void post(String path, int size) throws IOException {
            write("POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n".formatted(path, size) + "x".repeat(size));
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
        }

        /// @return the body of the next answer, which says its length
        String answer() throws IOException {
            var length = -1;
            for (var line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
                if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                    length = Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip());
                }
            }
            if (length < 0) {
                return "the connection was closed";
            }
            var body = new char[length];
            for (var read = 0; read < length; read++) {
                body[read] = (char) answers.read();
            }
            return new String(body);
        }

        boolean isAtEnd() throws IOException {
            return answers.read() < 0;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
