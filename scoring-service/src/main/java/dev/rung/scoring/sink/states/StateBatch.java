package dev.rung.scoring.sink.states;

import dev.rung.contracts.Topic;
import dev.rung.platform.door.Delivery;
import dev.rung.platform.door.RawRecord;
import dev.rung.scoring.sink.BehaviourProgress;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The part of a batch worth writing: the newest state of each customer, who is erased, and its reach.
final class StateBatch {

    private final Map<UUID, ReadState> newest = new HashMap<>();
    private final Set<UUID> erased = new HashSet<>();
    private final BehaviourProgress progress = new BehaviourProgress(Topic.CUSTOMER_STATES);

    static StateBatch of(List<Delivery<RawRecord>> deliveries) {
        var batch = new StateBatch();
        deliveries.forEach(batch::add);
        return batch;
    }

    private void add(Delivery<RawRecord> delivery) {
        var record = delivery.event();
        var customer = UUID.fromString(record.key());
        if (record.value() == null) {
            erased.add(customer);
            return;
        }
        var state = ReadState.of(customer, record.value());
        // of whom nothing was told yet there is no standing
        if (state.read().isTold()) {
            newest.merge(customer, state, ReadState::newer);
            progress.reach(state.read().position(), delivery.takenInAt());
        }
    }

    /// Also of who is erased: whoever writes passes over them.
    Collection<ReadState> newest() {
        return newest.values();
    }

    Set<UUID> erased() {
        return erased;
    }

    BehaviourProgress progress() {
        return progress;
    }
}
