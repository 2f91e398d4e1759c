package dev.rung.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended('outbox relay ' || current_schema(), 0))""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final Carrier carrier;
    private final ObjectMapper json;

    Relaying(Carrier carrier, ObjectMapper json) {
        this.carrier = carrier;
        this.json = json;
    }

    enum Outcome {
        /// Another relay is at work, or nothing waits, or Kafka does not answer: come back later.
        REST,
        /// More may wait.
        MORE
    }

    /// @param connection without autocommit
    Outcome relayOnce(Connection connection) throws SQLException, InterruptedException {
        var batch = isAlone(connection) ? oldest(connection) : List.<OutboxEntry>of();
        var acknowledged = sendInLanes(batch);
        delete(connection, acknowledged);
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

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private List<OutboxEntry> oldest(Connection connection) throws SQLException {
        var batch = new ArrayList<OutboxEntry>();
        try (var query = connection.prepareStatement(
                "select id, topic, key, payload, headers from outbox order by id limit " + BATCH)) {
            var rows = query.executeQuery();
            while (rows.next()) {
                batch.add(new OutboxEntry(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        headers(rows.getString(5))));
            }
        }
        return batch;
    }

    private static void delete(Connection connection, Set<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private Map<String, String> headers(String written) {
        try {
            return json.readValue(written, HEADERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The outbox holds headers that it did not write", e);
        }
    }
}
