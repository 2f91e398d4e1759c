package dev.rung.scoring.sink;

import dev.rung.contracts.Topic;
import dev.rung.contracts.scoring.AssessmentEvent.Position;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// How far what is read of a topic reaches on each partition of `behaviour`: table `progress_by_topic`. View
/// `progress` shows how far all topics together are readable.
public final class BehaviourProgress {

    private static final String ADVANCE = """
        insert into progress_by_topic as kept (topic, partition, readable, assessed, taken_in_at)
        select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
            as reached(topic text, "partition" int, readable bigint, assessed bigint, "takenInAt" timestamptz)
        order by 2
        on conflict (topic, partition) do update
            set readable = excluded.readable, assessed = greatest(kept.assessed, excluded.assessed),
                taken_in_at = excluded.taken_in_at
            where kept.readable < excluded.readable
        """;

    private final Map<Integer, PartitionProgress> reached = new TreeMap<>();
    private final String topic;

    public BehaviourProgress(Topic topic) {
        this.topic = topic.topicName();
    }

    /// The first at a position says when its behaviour was taken in; what time, a person or a merge brings about
    /// later at the same position carries its own time.
    ///
    /// A customer without behaviour who stands for one who has some is at no position, which says nothing of
    /// the reading.
    ///
    /// @param takenInAt when Kafka took in the behaviour behind it; the stream hands that time on
    public void reach(Position position, Instant takenInAt) {
        reach(position, position.offset() + 1, takenInAt);
    }

    void pass(Position position, Instant takenInAt) {
        reach(position, 0, takenInAt);
    }

    private void reach(Position position, long assessed, Instant takenInAt) {
        if (position.offset() >= 0) {
            var next = new PartitionProgress(topic, position.partition(), position.offset() + 1, assessed, takenInAt);
            reached.merge(position.partition(), next, PartitionProgress::and);
        }
    }

    Collection<PartitionProgress> reached() {
        return reached.values();
    }

    /// Must be called inside the transaction that writes what was read.
    public Uni<Void> advance(RowWriter rows) {
        return rows.write(ADVANCE, reached(), PartitionProgress.class);
    }
}
