package dev.rung.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// One database; in it a role and a schema for each service, and one for platform's own tests.
final class Schemas {

    private static final List<String> ROLES =
            List.of("customer", "scoring", "benefits", "outreach", "feedback", "platform");

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
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be prepared", e);
        }
    }
}
