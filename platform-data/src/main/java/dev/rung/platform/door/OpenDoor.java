package dev.rung.platform.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.platform.trace.Tracing;
import dev.rung.platform.trace.Tracing.TracedRecord;
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

    /// Each event's trace continues in its effects. Must be called on a Vert.x context of its own.
    ///
    /// @param records that the events of the batch were read from
    public Uni<Void> handle(List<Delivery<E>> batch, List<ConsumerRecord<byte[], byte[]>> records) {
        var traced = records.stream().map(OpenDoor::traced).toList();
        // timed inside the span, which the buckets name as their example
        return tracing.handle(topic, traced, () -> metrics.timing(topic, batch.size(), () -> door.on(batch)));
    }

    /// In the trace of the administrator's request for it.
    Uni<Void> replay(Delivery<E> event) {
        return Uni.createFrom().deferred(() -> door.on(List.of(event)));
    }

    private static TracedRecord traced(ConsumerRecord<byte[], byte[]> record) {
        return new TracedRecord(record.key() == null ? "" : new String(record.key(), UTF_8), record.headers());
    }
}
