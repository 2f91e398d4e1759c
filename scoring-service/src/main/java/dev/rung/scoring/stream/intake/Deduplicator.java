package dev.rung.scoring.stream.intake;

import dev.rung.contracts.customer.Behaviour;
import dev.rung.scoring.stream.intake.DedupKeys.Ids;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;

/// Recognises repeated behaviour, by [DedupKeys] in a store. A Bloom filter answers most lookups.
public final class Deduplicator {

    private static final byte[] YES = {};

    private final KeyValueStore<Bytes, byte[]> events;
    private final DedupKeys firstTime;

    public Deduplicator(KeyValueStore<Bytes, byte[]> events) {
        this.events = events;
        this.firstTime = new DedupKeys(new Stored(events));
    }

    /// Remembers it. True the first time, false for every repetition.
    ///
    /// @param takenInAt when Kafka received the record, in milliseconds of the epoch
    public boolean isFirst(Behaviour.Event event, long takenInAt) {
        return firstTime.isFirst(event, takenInAt);
    }

    /// As if it had not been seen, so that it counts when it is replayed.
    public void forget(Behaviour.Event event, long takenInAt) {
        firstTime.forget(event, takenInAt);
    }

    /// Forgets event ids that cannot be repeated any more, a limited number at a time.
    public void forget(long now, int atMost) {
        int forgotten = 0;
        var until = DedupKeys.firstKey(DedupKeys.generation(now) - 1);
        try (var old = events.range(DedupKeys.firstKey(0), until)) {
            while (old.hasNext() && forgotten++ < atMost) {
                events.delete(old.next().key);
            }
        }
    }

    private record Stored(KeyValueStore<Bytes, byte[]> store) implements Ids {

        @Override
        public boolean has(Bytes id) {
            return store.get(id) != null;
        }

        @Override
        public boolean add(Bytes id) {
            return store.putIfAbsent(id, YES) == null;
        }

        @Override
        public void remove(Bytes id) {
            store.delete(id);
        }
    }
}
