package dev.rung.local.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// The databases in the server: `rung` with a role and a schema of the same name for every service, `keycloak` for
/// Keycloak. The password of a local role is its name.
final class Databases {

    static final String SUPERUSER = "postgres";

    private static final List<String> SERVICES = List.of("customer", "scoring", "benefits", "outreach", "feedback");

    private final int port;

    Databases(int port) {
        this.port = port;
    }

    /// Safe to repeat: an earlier run may have been stopped between any two of its statements.
    void createWhatIsMissing() throws SQLException {
        try (var server = connect("postgres")) {
            for (var service : SERVICES) {
                role(server, service);
            }
            role(server, "keycloak");
            database(server, "rung", SUPERUSER);
            database(server, "keycloak", "keycloak");
        }
        try (var rung = connect("rung")) {
            for (var service : SERVICES) {
                execute(rung, "create schema if not exists %1$s authorization %1$s".formatted(service));
            }
        }
    }

    private static void role(Connection server, String name) throws SQLException {
        if (!exists(server, "select 1 from pg_roles where rolname = ?", name)) {
            execute(server, "create role %1$s login password '%1$s'".formatted(name));
        }
    }

    private static void database(Connection server, String name, String owner) throws SQLException {
        if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
            execute(server, "create database %s owner %s".formatted(name, owner));
        }
    }

    private static boolean exists(Connection server, String query, String name) throws SQLException {
        try (var statement = server.prepareStatement(query)) {
            statement.setString(1, name);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.setProperty("user", SUPERUSER);
        login.setProperty("password", SUPERUSER);
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/" + database, login);
    }
}
