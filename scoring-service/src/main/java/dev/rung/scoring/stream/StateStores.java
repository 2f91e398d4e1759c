package dev.rung.scoring.stream;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The state stores, each on RocksDB with a changelog.
final class StateStores {

    static final String CUSTOMERS = "customers";
    static final String EVENTS = "seen-events";
    static final String ROUNDS = "rounds";
    static final String POLICIES = "policies-known";

    private StateStores() {}

    static List<StoreBuilder<? extends StateStore>> all() {
        return List.of(customers(), events(), rounds());
    }

    /// Not cached, so that the changelog has each state, in the order of the assessments it is behind: the sink reads
    /// it
    /// there ([dev.rung.contracts.Topic#CUSTOMER_STATES]). A cache would save one write in nine.
    private static StoreBuilder<? extends StateStore> customers() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CUSTOMERS), Serdes.String(), CustomerStateFormat.SERDE);
    }

    private static StoreBuilder<? extends StateStore> rounds() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(ROUNDS), Serdes.String(), Serdes.ByteArray());
    }

    /// Whole in every instance, and read from the topic each time.
    static StoreBuilder<KeyValueStore<String, byte[]>> policies() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(POLICIES), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    /// Not cached: every id is written once and hardly ever found again.
    private static StoreBuilder<? extends StateStore> events() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(EVENTS), Serdes.Bytes(), Serdes.ByteArray());
    }
}
