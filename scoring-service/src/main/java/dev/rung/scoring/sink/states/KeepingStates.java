package dev.rung.scoring.sink.states;

import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.RawRecord;
import dev.rung.platform.store.Store;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Writes a batch in one transaction: states, and what reports count of them, become visible together.
@ApplicationScoped
class KeepingStates {

    private final StateWriter states;
    private final CountedCustomers counted;
    private final Store store;

    KeepingStates(StateWriter states, CountedCustomers counted, Store store) {
        this.states = states;
        this.counted = counted;
        this.store = store;
    }

    @WithTransaction
    Uni<Void> store(List<Delivery<RawRecord>> records) {
        var batch = StateBatch.of(records);
        return states.write(batch).chain(() -> counted.write(CountedCustomer.of(batch, store.zone())));
    }
}
