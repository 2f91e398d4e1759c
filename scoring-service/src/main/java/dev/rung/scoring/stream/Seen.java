package dev.rung.scoring.stream;

import dev.rung.contracts.Topic;
import dev.rung.contracts.customer.Behaviour;
import dev.rung.contracts.customer.Behaviour.OrderPaid;
import dev.rung.contracts.customer.Behaviour.OrderRefunded;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/// Recognises behaviour that was taken in before. The guard is the store's key.
///
/// Event ids are kept in generations as long as the topic keeps its records, counted by when a record was taken in,
/// so a repetition within that time is found in the present generation or the one before: two looks per event, most
/// of them answered by a Bloom filter. Orders paid and refunds are kept for ever by their own ids, since money must
/// not count twice however late it is told again.
final class Seen {

    private static final byte[] YES = {};
    private static final long GENERATION = Topic.RETENTION.toMillis();

    private final KeyValueStore<Bytes, byte[]> events;
    private final KeyValueStore<Bytes, byte[]> money;

    Seen(KeyValueStore<Bytes, byte[]> events, KeyValueStore<Bytes, byte[]> money) {
        this.events = events;
        this.money = money;
    }

    /// Remembers it. True the first time, false for every repetition.
    ///
    /// @param takenInAt when Kafka took the record in, milliseconds of the epoch
    boolean isFirst(Behaviour behaviour, Behaviour.Event event, long takenInAt) {
        int generation = generation(takenInAt);
        var key = key(generation, event.eventId());
        if (events.get(key) != null || events.get(key(generation - 1, event.eventId())) != null) {
            return false;
        }
        events.put(key, YES);
        return isFirstOfItsMoney(behaviour, event);
    }

    /// Forgets event ids that no repetition can bring back, a limited number at a time so that the stream goes on.
    void forget(long now, int atMost) {
        int forgotten = 0;
        try (var old = events.range(firstKey(0), firstKey(generation(now) - 1))) {
            while (old.hasNext() && forgotten++ < atMost) {
                events.delete(old.next().key);
            }
        }
    }

    private boolean isFirstOfItsMoney(Behaviour behaviour, Behaviour.Event event) {
        if (behaviour instanceof OrderPaid paid) {
            return money.putIfAbsent(moneyKey(event.customerId(), 'o', paid.orderId()), YES) == null;
        }
        if (behaviour instanceof OrderRefunded refunded) {
            return money.putIfAbsent(moneyKey(event.customerId(), 'r', refunded.refundId()), YES) == null;
        }
        return true;
    }

    private static int generation(long millis) {
        return Math.toIntExact(millis / GENERATION);
    }

    private static Bytes firstKey(int generation) {
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
