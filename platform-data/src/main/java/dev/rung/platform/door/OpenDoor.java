package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.trace.Tracing;
import dev.rung.platform.trace.Tracing.Traced;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// A door with what leads to it.
public final class OpenDoor<E> {

    private final String topic;
    private final EventReader<E> reader;
    private final EventDoor<E> door;
    private final Tracing tracing;
    private final DoorMetrics metrics;

    OpenDoor(String topic, EventReader<E> reader, EventDoor<E> door, Tracing tracing, DoorMetrics metrics) {
        this.topic = topic;
        this.reader = reader;
        this.door = door;
        this.tracing = tracing;
        this.metrics = metrics;
    }

    public String topic() {
        return topic;
    }

    public EventReader<E> reader() {
        return reader;
    }

    /// Each event's trace goes on in what it causes. Must be called on a Vert.x context of its own, which
    /// keeps the trace.
    ///
    /// @param records that the events of the batch were read from
    public Uni<Void> take(List<Delivery<E>> batch, List<ConsumerRecord<byte[], byte[]>> records) {
        var traced = records.stream().map(OpenDoor::traced).toList();
        return metrics.timing(topic, batch.size(), () -> tracing.take(topic, traced, () -> door.on(batch)));
    }

    /// As an administrator asks for it: in the trace of that request.
    Uni<Void> takeAgain(Delivery<E> event) {
        return Uni.createFrom().deferred(() -> door.on(List.of(event)));
    }

    private static Traced traced(ConsumerRecord<byte[], byte[]> taken) {
        return new Traced(taken.key() == null ? "" : new String(taken.key(), UTF_8), taken.headers());
    }
}
