package dev.rung.scoring.stream;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;

/// Whether behaviour happens for the first time, wherever ids are remembered: in the stream's stores or in memory.
///
/// Event ids are kept in generations as long as the topic keeps its records, counted by when a record was taken in,
/// so a repetition within that time is found in the present generation or the one before: two looks per event. Orders
/// paid and refunds are kept for ever by their own ids: money must not count twice however late it is told again.
///
/// @param events ids of events, each in its generation
/// @param money ids of orders paid and of refunds
record FirstTime(Ids events, Ids money) {

    private static final long GENERATION = Topic.RETENTION.toMillis();

    interface Ids {

        boolean has(Bytes id);

        /// True where it was not there before.
        boolean add(Bytes id);
    }

    /// Remembers it. True the first time, false for every repetition.
    ///
    /// @param takenInAt when Kafka took the record in, milliseconds of the epoch
    boolean isFirst(Behaviour behaviour, Behaviour.Event event, long takenInAt) {
        int generation = generation(takenInAt);
        if (events.has(key(generation - 1, event.eventId())) || !events.add(key(generation, event.eventId()))) {
            return false;
        }
        return isFirstOfItsMoney(behaviour, event);
    }

    private boolean isFirstOfItsMoney(Behaviour behaviour, Behaviour.Event event) {
        if (behaviour instanceof OrderPaid paid) {
            return money.add(moneyKey(event.customerId(), 'o', paid.orderId()));
        }
        if (behaviour instanceof OrderRefunded refunded) {
            return money.add(moneyKey(event.customerId(), 'r', refunded.knownBy()));
        }
        return true;
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

    private static Bytes moneyKey(UUID customerId, char kind, String id) {
        var text = id.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(16 + 1 + text.length)
                .putLong(customerId.getMostSignificantBits())
                .putLong(customerId.getLeastSignificantBits())
                .put((byte) kind)
                .put(text)
                .array());
    }
}
