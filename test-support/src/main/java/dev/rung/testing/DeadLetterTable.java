package dev.rung.testing;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The dead letters of a service, as they lie in its schema.
public final class DeadLetterTable {

    private DeadLetterTable() {}

    /// @param key empty where the record had none
    public record Letter(UUID id, String channel, String key, String value, String reason, String detail) {}

    /// Oldest first. Letters outlive tests: filter by what your test made.
    ///
    /// @param service its short name, such as `benefits`
    public static List<Letter> of(String service) {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), service, service);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select id, channel, key, value, code, detail from dead_letters order by recorded_at")) {
            var letters = new ArrayList<Letter>();
            while (row.next()) {
                letters.add(new Letter(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        text(row.getBytes(3)),
                        text(row.getBytes(4)),
                        row.getString(5),
                        row.getString(6)));
            }
            return letters;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Those with this key.
    public static List<Letter> of(String service, String key) {
        return of(service).stream().filter(letter -> letter.key().equals(key)).toList();
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}
