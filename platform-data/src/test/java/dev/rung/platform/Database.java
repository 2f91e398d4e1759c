package dev.rung.platform;

import dev.rung.testing.Servers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// Looks into platform's tables from outside, as their owner.
///
/// @param role also the password and the schema
public record Database(String role) {

    /// Where the application under test works.
    public static final Database APPLICATION = new Database("platform");

    /// Where nobody works but `RelayTest`.
    public static final Database RELAY = new Database("relay");

    /// Where nobody works but `RelayingTest`.
    public static final Database RELAYING = new Database("relaying");

    /// With platform's tables, where no application makes them.
    public void migrate() {
        Flyway.configure()
                .dataSource(Servers.jdbcUrl(), role, role)
                .locations("db/platform")
                .load()
                .migrate();
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), role, role);
    }

    public void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String table) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
    }

    /// Whether somebody waits for somebody else's transaction to end.
    public boolean somebodyWaits() {
        return count("pg_stat_activity where usename = '%s' and wait_event_type = 'Lock'".formatted(role)) > 0;
    }
}
