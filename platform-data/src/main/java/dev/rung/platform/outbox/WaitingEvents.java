package dev.rung.platform.outbox;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.rung.platform.json.JsonText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Table `outbox` as a relay uses it, in the relay's transaction.
final class WaitingEvents {

    private static final String LOCK = """
            select pg_try_advisory_xact_lock(hashtextextended('outbox relay ' || current_schema(), 0))""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JsonText json;

    WaitingEvents(JsonText json) {
        this.json = json;
    }

    /// Nothing where another relay is at work.
    List<OutboxEntry> oldest(Connection connection, int most) throws SQLException {
        var batch = new ArrayList<OutboxEntry>();
        if (isAlone(connection)) {
            try (var query = connection.prepareStatement(
                    "select id, topic, key, payload, headers from outbox order by id limit ?")) {
                query.setInt(1, most);
                var rows = query.executeQuery();
                while (rows.next()) {
                    var headers = json.read(rows.getString(5), HEADERS);
                    batch.add(new OutboxEntry(
                            rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4), headers));
                }
            }
        }
        return batch;
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    void delete(Connection connection, Set<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }
}
