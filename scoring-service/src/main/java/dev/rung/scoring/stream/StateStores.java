package dev.rung.scoring.stream;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The state stores, each on RocksDB with a changelog.
final class StateStores {

    static final String CUSTOMERS = "customers";
    static final String EVENTS = "seen-events";
    static final String MONEY = "seen-money";

    private StateStores() {}

    static List<StoreBuilder<? extends StateStore>> all() {
        return List.of(customers(), ids(EVENTS), ids(MONEY));
    }

    /// Cached: a customer who does ten things between two commits is written once, to disk and to the changelog.
    private static StoreBuilder<? extends StateStore> customers() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CUSTOMERS), Serdes.String(), CustomerStateFormat.SERDE)
                .withCachingEnabled();
    }

    /// Not cached: every id is written once and hardly ever found again.
    private static StoreBuilder<? extends StateStore> ids(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }
}
