package dev.rung.scoring.sink.states;

import dev.rung.platform.directory.ConfirmingErasures;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.RawRecord;
import dev.rung.platform.store.Store;
import dev.rung.scoring.sink.ErasedCustomers;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Writes a batch in one transaction: states, and what reports count of them, become visible together. The end of a
/// customer's key means that they are erased: all that is kept of them goes, whatever topic told it.
@ApplicationScoped
class KeepingStates {

    /// As confirmations call the stream, which has forgotten a customer once its changelog says so.
    private static final String STREAM = "scoring-stream";

    private final ErasedCustomers erased;
    private final StateWriter states;
    private final CountedCustomers counted;
    private final ConfirmingErasures confirming;
    private final Store store;

    KeepingStates(
            ErasedCustomers erased,
            StateWriter states,
            CountedCustomers counted,
            ConfirmingErasures confirming,
            Store store) {
        this.erased = erased;
        this.states = states;
        this.counted = counted;
        this.confirming = confirming;
        this.store = store;
    }

    @WithTransaction
    Uni<Void> store(List<Delivery<RawRecord>> records) {
        var batch = StateBatch.of(records);
        return eraseOrGuard(batch.erased())
                .chain(() -> states.write(batch))
                .chain(() -> counted.write(CountedCustomer.of(batch, store.zone())));
    }

    private Uni<Void> eraseOrGuard(Set<UUID> customers) {
        return customers.isEmpty()
                ? erased.guard()
                : erased.erase(customers).chain(() -> confirming.confirm(customers, STREAM));
    }
}
