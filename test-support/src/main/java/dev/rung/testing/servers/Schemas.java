package dev.rung.testing.servers;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.postgresql.Driver;

/// One database; in it a role and a schema for each service, one for platform's application under test, and one for
/// each class of platform's tests that works on tables without it.
final class Schemas {

    private static final List<String> ROLES =
            List.of("customer", "scoring", "benefits", "outreach", "feedback", "platform", "relay", "relaying");

    private Schemas() {}

    static void createOn(Machine.Database database) {
        execute(database, "create database rung");
        var rung = new Machine.Database(database.host(), database.port(), "rung", database.user(), database.password());
        execute(rung, ROLES.stream().map(Schemas::roleAndSchema).collect(Collectors.joining()));
    }

    private static String roleAndSchema(String role) {
        return "create role %1$s login password '%1$s'; create schema %1$s authorization %1$s; ".formatted(role);
    }

    private static void execute(Machine.Database database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be prepared", e);
        }
    }

    /// Not through the DriverManager, which would remember the drivers of this class loader for the whole JVM.
    private static Connection connect(Machine.Database database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", database.user());
        login.setProperty("password", database.password());
        return requireNonNull(new Driver().connect(database.jdbcUrl(), login));
    }
}
