package dev.rung.scoring.sink;

import static java.util.Comparator.comparingLong;

import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import dev.rung.contracts.scoring.AssessmentEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// What of a batch is worth writing: the newest assessment of each customer, and how far it reaches on each
/// partition.
final class AssessmentBatch {

    private final Map<UUID, Assessed> newest = new HashMap<>();
    private final Map<Integer, PartitionProgress> reached = new TreeMap<>();

    static AssessmentBatch of(List<Delivery<AssessmentEvent>> deliveries) {
        var batch = new AssessmentBatch();
        deliveries.forEach(delivery -> batch.add(delivery.event(), delivery.takenInAt()));
        return batch;
    }

    /// @param takenInAt when Kafka took in the behaviour behind it; the stream hands that time on
    void add(AssessmentEvent event, Instant takenInAt) {
        switch (event) {
            case Assessed assessed -> {
                newest.merge(assessed.customerId(), assessed, AssessmentBatch::newer);
                reach(assessed.position(), takenInAt);
            }
            case Passed passed -> reach(passed.position(), takenInAt);
            case Unrecognised _ -> {}
        }
    }

    Collection<Assessed> newest() {
        return newest.values();
    }

    Collection<PartitionProgress> reached() {
        return reached.values();
    }

    /// The first at a position says when its behaviour was taken in; what time, a person or a merge brings about
    /// later at the same position carries its own time.
    ///
    /// Who did nothing, and stands for somebody who did, is at no position: that says nothing of what was read.
    private void reach(Position position, Instant takenInAt) {
        if (position.offset() < 0) {
            return;
        }
        var next = new PartitionProgress(position.partition(), position.offset() + 1, takenInAt);
        reached.merge(position.partition(), next, (one, other) -> one.readable() >= other.readable() ? one : other);
    }

    private static Assessed newer(Assessed one, Assessed other) {
        var order = comparingLong((Assessed assessed) -> assessed.position().offset())
                .thenComparingLong(assessed -> Objects.requireNonNullElse(assessed.revision(), 0L));
        return order.compare(one, other) > 0 ? one : other;
    }
}
