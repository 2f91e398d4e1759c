package dev.rung.scoring.stream.intake;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;

/// Recognises repeated behaviour by its event id. The ids are remembered in a store of the stream or in memory.
///
/// Ids belong to generations, by the time Kafka received the record; a generation is as long as the topic's
/// retention. So a repetition is found in the present generation or the one before. Payments, refunds and reviews
/// need none of this: adding them twice changes nothing.
///
/// @param events ids of events, each in its generation
record DedupKeys(Ids events) {

    private static final long GENERATION = Topic.RETENTION.toMillis();

    interface Ids {

        boolean has(Bytes id);

        /// True if it is new.
        boolean add(Bytes id);

        void remove(Bytes id);
    }

    /// Remembers it. True the first time, false for every repetition.
    ///
    /// @param takenInAt when Kafka received the record, in milliseconds of the epoch
    boolean isFirst(Behaviour.Event event, long takenInAt) {
        int generation = generation(takenInAt);
        return !events.has(key(generation - 1, event.eventId())) && events.add(key(generation, event.eventId()));
    }

    /// As if it had not been seen, because it could not be processed.
    void forget(Behaviour.Event event, long takenInAt) {
        events.remove(key(generation(takenInAt), event.eventId()));
    }

    static int generation(long millis) {
        return Math.toIntExact(millis / GENERATION);
    }

    /// Sorts before the keys of a generation and after those of the one before.
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
