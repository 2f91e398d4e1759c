package dev.rung.customer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;

import dev.rung.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Looks into the database as an operator, or a thief, would.
public final class Tables {

    private Tables() {}

    public static long count(String table) {
        return Long.parseLong(texts("select count(*) from " + table).getFirst());
    }

    /// The first column of each row.
    public static List<String> texts(String query) {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public static int execute(String statement) throws SQLException {
        try (var connection = open();
                var prepared = connection.createStatement()) {
            return prepared.executeUpdate(statement);
        }
    }

    /// Carries the statement out, waits until somebody else waits for its end, and ends it.
    ///
    /// @param other begins the work that is to come between
    public static void between(String statement, Runnable other) throws SQLException {
        try (var connection = open();
                var prepared = connection.createStatement()) {
            connection.setAutoCommit(false);
            prepared.executeUpdate(statement);
            other.run();
            await().atMost(ofSeconds(20)).until(() -> count("pg_locks where not granted") > 0);
            connection.commit();
        }
    }

    /// Every row of every table, bytes as hexadecimal digits.
    public static String dump() {
        var tables = texts("select tablename from pg_tables where schemaname = 'customer'");
        var dump = new StringBuilder();
        tables.forEach(table -> texts("select cast(whole as text) from " + table + " whole")
                .forEach(row -> dump.append(table).append(' ').append(row).append('\n')));
        return dump.toString();
    }

    /// How a dump shows these characters where they are kept as bytes.
    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), "customer", "customer");
    }
}
