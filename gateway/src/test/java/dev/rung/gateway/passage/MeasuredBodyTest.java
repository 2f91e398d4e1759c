package dev.rung.gateway.passage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeasuredBodyTest {

    private final ManualStream incoming = new ManualStream();
    private final List<String> passed = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void whatFitsPasses() {
        var body = measured(6);

        incoming.send("abc");
        incoming.send("def");

        assertThat(passed).containsExactly("abc", "def");
        assertThat(failures).isEmpty();
        assertThat(body.isTooLarge()).isFalse();
    }

    @Test
    void thePartThatIsTooMuchDoesNotPassNorAnythingAfterIt() {
        var body = measured(5);

        incoming.send("abc");
        incoming.send("def");
        incoming.send("g");

        assertThat(passed).containsExactly("abc");
        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining("5 bytes"));
        assertThat(body.isTooLarge()).isTrue();
    }

    @Test
    void aHandlerThatIsTakenAwayHearsNothingMore() {
        measured(100).handler(null);

        incoming.send("abc");

        assertThat(passed).isEmpty();
    }

    private MeasuredBody measured(long limit) {
        var body = new MeasuredBody(incoming, limit);
        body.exceptionHandler(failures::add);
        body.handler(part -> passed.add(part.toString()));
        return body;
    }

    private static final class ManualStream implements ReadStream<Buffer> {

        private @Nullable Handler<Buffer> handler;

        void send(String part) {
            if (handler != null) {
                handler.handle(Buffer.buffer(part));
            }
        }

        @Override
        public ReadStream<Buffer> handler(@Nullable Handler<Buffer> newHandler) {
            handler = newHandler;
            return this;
        }

        @Override
        public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> ignored) {
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(@Nullable Handler<Void> ignored) {
            return this;
        }
    }
}
