package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// A door with what leads to it.
public final class OpenDoor<E> {

    private static final TextMapGetter<Headers> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false)
                    .map(Header::key)
                    .toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            var header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
        }
    };

    private final String topic;
    private final EventReader<E> reader;
    private final EventDoor<E> door;
    private final OpenTelemetry tracing;

    OpenDoor(String topic, EventReader<E> reader, EventDoor<E> door, OpenTelemetry tracing) {
        this.topic = topic;
        this.reader = reader;
        this.door = door;
        this.tracing = tracing;
    }

    public String topic() {
        return topic;
    }

    public EventReader<E> reader() {
        return reader;
    }

    /// The trace goes on in what the events cause where all of them belong to the same one. Must be called on a
    /// Vert.x context of its own, which keeps the trace.
    ///
    /// @param headers of each record
    @SuppressWarnings("MustBeClosedChecker") // closed when the work is done
    public Uni<Void> handle(List<Delivery<E>> batch, List<Headers> headers) {
        return Uni.createFrom().deferred(() -> {
            var trace = headers.getFirst().lastHeader("traceparent");
            if (trace == null || !headers.stream().allMatch(other -> belongsTo(trace, other))) {
                return door.on(batch);
            }
            var scope = tracing.getPropagators()
                    .getTextMapPropagator()
                    .extract(Context.root(), headers.getFirst(), HEADERS)
                    .makeCurrent();
            return Uni.createFrom().deferred(() -> door.on(batch)).eventually(scope::close);
        });
    }

    private static boolean belongsTo(Header trace, Headers other) {
        var present = other.lastHeader("traceparent");
        return present != null && Objects.deepEquals(present.value(), trace.value());
    }
}
