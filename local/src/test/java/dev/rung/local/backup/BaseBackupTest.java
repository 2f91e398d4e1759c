package dev.rung.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.local.process.LeftoverProcesses;
import dev.rung.local.process.ProcessRegistry;
import dev.rung.local.process.Supervised;
import dev.rung.local.process.Watchdog;
import dev.rung.local.servers.Postgres;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real server that is written to while it is backed up.
@Tag("servers")
class BaseBackupTest {

    private static final Path CACHE = Path.of("target", "cache").toAbsolutePath();

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void whatWasCommittedBeforeIsThereAndNothingByHalves() throws Exception {
        var data = Files.createDirectory(folder.resolve("data"));
        var archive = folder.resolve("postgres.zip");
        var stopped = new AtomicBoolean();
        long before;
        try (var server = new Server(data)) {
            execute(server.port, "create table pairs as select 0 as number, 0 as twin");
            var writer = Thread.ofVirtual().start(() -> write(server.port, stopped));
            Thread.sleep(500);
            before = number(server.port, "select count(*) from pairs");
            try (var backup = new BaseBackup("localhost:" + server.port, data.resolve("postgres"));
                    var zip = new FolderArchive(archive)) {
                assertThat(backup.writeTo(zip)).isEmpty(); // no service has a table yet
            }
            stopped.set(true);
            writer.join();
        }

        var restored = Files.createDirectory(folder.resolve("restored"));
        FolderArchive.unpack(archive, restored.resolve("postgres"));
        try (var server = new Server(restored)) {
            assertThat(number(server.port, "select count(*) from pairs"))
                    .isGreaterThanOrEqualTo(before)
                    .isGreaterThan(1);
            assertThat(number(server.port, "select count(*) from pairs where number <> twin"))
                    .isZero();
            // no number is missing before the last
            assertThat(number(server.port, "select max(number) + 1 - count(*) from pairs"))
                    .isZero();
        }
    }

    private static void write(int port, AtomicBoolean stopped) {
        try (var connection = DriverManager.getConnection(url(port), "postgres", "postgres");
                var insert = connection.prepareStatement("insert into pairs values (?, ?)")) {
            for (int number = 1; !stopped.get(); number++) {
                insert.setInt(1, number);
                insert.setInt(2, number);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(int port, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(int port, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url(port), "postgres", "postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/rung";
    }

    private static final class Server implements AutoCloseable {

        private final int port;
        private final Watchdog watch = Watchdog.start();
        private final Supervised process;

        Server(Path data) throws Exception {
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
            var postgres = new Postgres(CACHE, data, data, port);
            var registry = new ProcessRegistry(watch, new LeftoverProcesses(data.resolve("processes")), _ -> {});
            process = new Supervised(postgres.prepare(), postgres::ready, registry, _ -> {});
            process.start();
        }

        @Override
        public void close() {
            process.stop();
            watch.close();
        }
    }
}
