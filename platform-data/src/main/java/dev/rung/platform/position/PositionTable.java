package dev.rung.platform.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/// Table `topic_positions`.
public final class PositionTable implements Positions {

    public enum Kind {
        /// The records that the service has read and done.
        READ,
        /// The records that the service has sent.
        TOLD
    }

    private static final String KEEP = """
            insert into topic_positions (kind, topic, partition, next_offset) values (?, ?, ?, ?)
            on conflict (kind, topic, partition) do update set next_offset = excluded.next_offset""";

    private final DataSource database;
    private final Kind kind;

    public PositionTable(DataSource database, Kind kind) {
        this.database = database;
        this.kind = kind;
    }

    @Override
    public Map<Integer, Long> of(String topic) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select partition, next_offset from topic_positions where kind = ? and topic = ?")) {
            query.setString(1, kind.name());
            query.setString(2, topic);
            var rows = query.executeQuery();
            var found = new HashMap<Integer, Long>();
            while (rows.next()) {
                found.put(rows.getInt(1), rows.getLong(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The positions on " + topic + " cannot be read", e);
        }
    }

    @Override
    public void keep(Map<TopicPartition, Long> next) {
        try (var connection = database.getConnection()) {
            keep(connection, kind, next);
        } catch (SQLException e) {
            throw new IllegalStateException("Positions cannot be kept", e);
        }
    }

    /// In the transaction of whoever keeps them. Rows are taken in order, so that two writers never wait
    /// for each other.
    public static void keep(Connection connection, Kind kind, Map<TopicPartition, Long> next) throws SQLException {
        if (next.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(KEEP)) {
            for (var partition : inOrder(next)) {
                statement.setString(1, kind.name());
                statement.setString(2, partition.getKey().topic());
                statement.setInt(3, partition.getKey().partition());
                statement.setLong(4, partition.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<Map.Entry<TopicPartition, Long>> inOrder(Map<TopicPartition, Long> next) {
        return next.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition)))
                .toList();
    }
}
