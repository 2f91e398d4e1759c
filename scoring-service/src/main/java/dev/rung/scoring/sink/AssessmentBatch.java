package dev.rung.scoring.sink;

import static java.util.Comparator.comparingLong;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent;
import dev.rung.contracts.scoring.AssessmentEvent.Assessed;
import dev.rung.contracts.scoring.AssessmentEvent.Passed;
import dev.rung.contracts.scoring.AssessmentEvent.Unrecognised;
import dev.rung.platform.door.Delivery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The part of a batch worth writing: the newest assessment of each customer, and how far it
/// reaches on each partition.
final class AssessmentBatch {

    private final Map<UUID, Assessed> newest = new HashMap<>();
    private final BehaviourProgress progress = new BehaviourProgress(Topic.ASSESSMENTS);

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
                progress.reach(assessed.position(), takenInAt);
            }
            case Passed passed -> progress.pass(passed.position(), takenInAt);
            case Unrecognised _ -> {}
        }
    }

    Collection<Assessed> newest() {
        return newest.values();
    }

    BehaviourProgress progress() {
        return progress;
    }

    private static Assessed newer(Assessed one, Assessed other) {
        var order = comparingLong((Assessed assessed) -> assessed.position().offset())
                .thenComparingLong(Assessed::revision);
        return order.compare(one, other) > 0 ? one : other;
    }
}
