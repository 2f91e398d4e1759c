package dev.rung.system.ledger;

import static org.awaitility.Awaitility.await;

import dev.rung.testing.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The tests' own PostgreSQL, ended as by a crash and started again as it was.
///
/// Tests do without what makes a commit last, so the service's role asks for it: what is committed is written
/// before it is acknowledged. That the disk loses nothing when the machine stops is not tried here.
final class CrashingPostgres {

    private static final Path LOG = Path.of("target/postgres-kills.log");

    private final Path data;

    CrashingPostgres() throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter role benefits set synchronous_commit = on");
            var row = statement.executeQuery("show data_directory");
            row.next();
            data = Path.of(row.getString(1));
        }
    }

    /// Whether it runs on this machine, and not in a container.
    boolean canBeKilled() {
        return Files.exists(data.resolve("postmaster.pid"));
    }

    /// SIGKILL of all its processes at once; it answers again when this returns.
    void crash() throws IOException {
        var server = pid();
        var command = command(server);
        var all = server.descendants().toList();
        server.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        await("PostgreSQL is gone")
                .until(() -> !server.isAlive() && all.stream().noneMatch(ProcessHandle::isAlive));
        Files.deleteIfExists(data.resolve("postmaster.pid"));
        new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(LOG.toAbsolutePath().toFile()))
                .start();
        await("PostgreSQL answers")
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> {
                    connect().close();
                    return true;
                });
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(Servers.jdbcUrl(), "benefits", "benefits");
    }

    private ProcessHandle pid() throws IOException {
        var first =
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(first)).orElseThrow();
    }

    /// As it was started: by root in a user namespace of its own, since PostgreSQL refuses root.
    private static List<String> command(ProcessHandle server) throws IOException {
        var words = Arrays.stream(Files.readString(Path.of("/proc", Long.toString(server.pid()), "cmdline"))
                        .split("\\x00", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.addAll(words);
        return command;
    }
}
