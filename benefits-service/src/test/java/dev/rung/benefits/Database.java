package dev.rung.benefits;

import dev.rung.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// The service's own schema, past the service.
public final class Database {

    private Database() {}

    public static Connection connect() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), "benefits", "benefits");
    }

    public static long count(String sql, Object... parameters) {
        try (var connection = connect();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            var row = query.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Fails as a failing server does, for clients that wait for a lock on the table.
    public static long endTheTransactionThatWaitsFor(String table) {
        return count("""
                select count(*) filter (where pg_terminate_backend(pid))
                from pg_locks where relation = cast(? as regclass) and not granted""", table);
    }

    /// How many of the service's statements wait for a row that somebody else has locked.
    public static long waitingForALock() {
        return count("select count(*) from pg_locks where locktype = 'transactionid' and not granted");
    }

    public static int execute(String sql, Object... parameters) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
