package dev.rung.scoring.stream.intake;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;

/// Whether behaviour happens for the first time, wherever ids are remembered: in the stream's stores or in memory.
///
/// Event ids are kept in generations as long as the topic keeps its records, counted by when a record was taken in,
/// so a repetition within that time is found in the present generation or the one before: two looks per event. Money
/// needs none of this: payments and refunds are known by ids of their own, see
/// [dev.rung.scoring.features.Features].
///
/// @param events ids of events, each in its generation
record DedupKeys(Ids events) {

    private static final long GENERATION = Topic.RETENTION.toMillis();

    interface Ids {

        boolean has(Bytes id);

        /// True where it was not there before.
        boolean add(Bytes id);

        void remove(Bytes id);
    }

    /// Remembers it. True the first time, false for every repetition.
    ///
    /// @param takenInAt when Kafka took the record in, milliseconds of the epoch
    boolean isFirst(Behaviour.Event event, long takenInAt) {
        int generation = generation(takenInAt);
        return !events.has(key(generation - 1, event.eventId())) && events.add(key(generation, event.eventId()));
    }

    /// As if it had not been seen: what it said could not be taken in.
    void forget(Behaviour.Event event, long takenInAt) {
        events.remove(key(generation(takenInAt), event.eventId()));
    }

    static int generation(long millis) {
        return Math.toIntExact(millis / GENERATION);
    }

    /// Before the keys of a generation, behind those of the one before.
    static Bytes firstKey(int generation) {
        return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(generation).array());
    }

    private static Bytes key(int generation, UUID id) {
        return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES + 16)
                .putInt(generation)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }
}
