package dev.rung.local.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.local.process.LeftoverProcesses;
import dev.rung.local.process.ProcessRegistry;
import dev.rung.local.process.Supervised;
import dev.rung.local.process.Watchdog;
import dev.rung.local.servers.Postgres;
import dev.rung.local.up.DataFolder;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/// After Kafka alone was restored, the databases know of records that it has not: `lost-records.sql`
/// makes them forget.
///
/// PostgreSQL is started for it alone, on a port of its own.
record LostRecords(Path cache, DataFolder folder, LeftoverProcesses leftovers) {

    /// Accepted shortly before Kafka stood still, an event may not have got into it.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    /// @param topicsAt the moment of the restored topics
    /// @return how many accepted events were lost
    long forget(Instant topicsAt) throws IOException, InterruptedException, SQLException {
        var port = freePort();
        var postgres = new Postgres(cache, folder.root(), folder.logs(), port);
        try (var watch = Watchdog.start()) {
            var registry = new ProcessRegistry(watch, leftovers, _ -> {});
            var server = new Supervised(postgres.prepare(), postgres::ready, registry, _ -> {});
            try {
                server.start();
                return forget(port, topicsAt.minus(ON_ITS_WAY));
            } finally {
                server.stop();
            }
        }
    }

    private static long forget(int port, Instant since) throws SQLException, IOException {
        // as the launcher makes it
        var rung = "jdbc:postgresql://localhost:" + port + "/rung";
        try (var connection = DriverManager.getConnection(rung, "postgres", "postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long lost = statement.executeLargeUpdate(sql().replace(":since", "'" + since + "'"));
            connection.commit();
            return lost;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String sql() throws IOException {
        try (var file = Objects.requireNonNull(LostRecords.class.getResourceAsStream("lost-records.sql"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
