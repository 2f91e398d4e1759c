package dev.rung.testing.servers;

/// Where servers run. Each call starts one.
interface Machine {

    /// An empty PostgreSQL.
    Database database();

    /// A Kafka that makes no topic by itself.
    ///
    /// @return its bootstrap servers
    String kafka();

    /// @param user may create databases and roles
    record Database(String host, int port, String name, String user, String password) {

        String jdbcUrl() {
            return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
        }
    }
}
