package dev.rung.scoring.stream.store;

import dev.rung.scoring.state.CustomerState;
import dev.rung.scoring.state.CustomerStateFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The state stores, each on RocksDB with a changelog.
public final class StateStores {

    public static final String CUSTOMERS = "customers";
    public static final String EVENTS = "seen-events";
    public static final String ROUNDS = "rounds";
    public static final String ERASED = "erased";
    public static final String POLICIES = "policies-known";

    public static final Serde<CustomerState> CUSTOMER = Serdes.serdeFrom(
            (_, state) -> state == null ? null : StreamLimits.state(CustomerStateFormat.write(state)),
            (_, bytes) -> bytes == null ? null : CustomerStateFormat.read(bytes));

    private StateStores() {}

    public static List<StoreBuilder<? extends StateStore>> all() {
        return List.of(customers(), events(), rounds(), erased());
    }

    /// Not cached, so that the changelog has each state, in the order of the assessments: the sink reads them
    /// there ([dev.rung.contracts.Topic#CUSTOMER_STATES]). A cache would save one write in nine.
    private static StoreBuilder<? extends StateStore> customers() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(CUSTOMERS), Serdes.String(), CUSTOMER);
    }

    private static StoreBuilder<? extends StateStore> rounds() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(ROUNDS), Serdes.String(), Serdes.ByteArray());
    }

    /// The ids of who is erased: behaviour that comes later finds no state, and looks here before it makes one.
    private static StoreBuilder<? extends StateStore> erased() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(ERASED), Serdes.String(), Serdes.ByteArray());
    }

    /// Complete in every instance, and read from the topic at each start.
    public static StoreBuilder<KeyValueStore<String, byte[]>> policies() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(POLICIES), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
    }

    /// Not cached: an id is written once and hardly ever read.
    private static StoreBuilder<? extends StateStore> events() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(EVENTS), Serdes.Bytes(), Serdes.ByteArray());
    }
}
