package dev.rung.platform.outbox;

import dev.rung.platform.json.JsonText;
import dev.rung.platform.position.PositionTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Brings what waits to Kafka, a batch in a transaction.
///
/// The transaction holds a lock that only one relay can have; it ends with the connection, so a
/// killed relay leaves nothing locked. An event sent but not deleted when a relay dies is sent again
/// by the next: at least once.
final class Relaying {

    /// Small enough that a batch ends long before the producer gives up, large enough
    /// that the lock costs nothing.
    private static final int BATCH = 500;

    private final Carrier carrier;
    private final WaitingEvents waiting;

    Relaying(Carrier carrier, JsonText json) {
        this.carrier = carrier;
        this.waiting = new WaitingEvents(json);
    }

    enum Outcome {
        /// Another relay is at work, or nothing waits, or Kafka does not answer: come back later.
        REST,
        /// More may wait.
        MORE
    }

    /// @param connection without autocommit
    Outcome relayOnce(Connection connection) throws SQLException, InterruptedException {
        var batch = waiting.oldest(connection, BATCH);
        var acknowledged = sendInLanes(batch);
        waiting.delete(connection, acknowledged);
        PositionTable.keep(connection, PositionTable.Kind.TOLD, carrier.takeReached());
        connection.commit();
        return batch.size() == BATCH && acknowledged.size() == batch.size() ? Outcome.MORE : Outcome.REST;
    }

    /// Sends one event of each lane at a time and the lane's next after the acknowledgement, so that no failure
    /// can turn the order round. A lane whose event was not acknowledged waits for the next batch.
    private Set<Long> sendInLanes(List<OutboxEntry> batch) throws InterruptedException {
        var acknowledged = new HashSet<Long>();
        var lanes = new LinkedHashMap<OutboxEntry.Lane, List<OutboxEntry>>();
        batch.forEach(event ->
                lanes.computeIfAbsent(event.lane(), _ -> new ArrayList<>()).add(event));
        while (!lanes.isEmpty()) {
            var first = lanes.values().stream().map(List::getFirst).toList();
            acknowledged.addAll(carrier.send(first));
            lanes.values().removeIf(lane -> isDone(lane, acknowledged));
        }
        return acknowledged;
    }

    private static boolean isDone(List<OutboxEntry> lane, Set<Long> acknowledged) {
        return !acknowledged.contains(lane.removeFirst().id()) || lane.isEmpty();
    }
}
