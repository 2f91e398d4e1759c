package dev.rung.local.servers;

import dev.rung.local.process.Launch;
import dev.rung.local.process.StartFailed;
import dev.rung.local.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// PostgreSQL, with its data in the data folder.
///
/// It refuses to run as root; `unshare -U` gives it another user's identity without another user's files.
public final class Postgres {

    private static final List<String> AS_ANOTHER_USER =
            System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();

    private final Path cache;
    private final Path data;
    private final Path logs;
    private final int port;

    public Postgres(Path cache, Path folder, Path logs, int port) {
        this.cache = cache;
        this.data = folder.resolve("postgres").toAbsolutePath();
        this.logs = logs;
        this.port = port;
    }

    /// Makes the data folder where there is none. Only for the holder of the data folder's lock: a process id
    /// file that is still there comes from a server that was killed.
    public Launch prepare() throws IOException, InterruptedException {
        var programs = PostgresBinaries.unpackedIn(cache);
        if (!Files.exists(data)) {
            initialise(programs);
        }
        forgetDeadServer();
        return new Launch("postgres", command(programs), Map.of(), data, logs.resolve("postgres.log"), StopSignal.INT);
    }

    /// Whether it answers; also creates what is missing in it.
    public boolean ready() throws SQLException {
        new Databases(port).createWhatIsMissing();
        return true;
    }

    private void forgetDeadServer() throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var server = ProcessHandle.of(pid).flatMap(process -> process.info().command());
        if (server.filter(command -> command.endsWith("/postgres")).isPresent()) {
            throw new StartFailed("A PostgreSQL server (pid " + pid + ") still uses " + data + ". Stop it first.");
        }
        Files.delete(file);
    }

    private void initialise(Path programs) throws IOException, InterruptedException {
        var unfinished = data.resolveSibling("postgres.unfinished");
        var password = Files.writeString(data.resolveSibling("postgres.password"), Databases.SUPERUSER);
        FolderTrees.delete(unfinished);
        var initdb = List.of(
                programs.resolve("initdb").toString(),
                "--pgdata=" + unfinished,
                "--username=" + Databases.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C");
        Programs.run(asAnotherUser(initdb), Map.of(), logs, logs.resolve("postgres-initdb.log"));
        Files.delete(password);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> command(Path programs) {
        return asAnotherUser(List.of(
                programs.resolve("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-clisten_addresses=localhost",
                // no socket files outside of the data folder
                "-cunix_socket_directories=",
                // six services and Keycloak, each with its pools
                "-cmax_connections=200",
                "-cshared_buffers=128MB",
                "-cmax_wal_size=1GB",
                // short statements only: compiling them costs more than it gains
                "-cjit=off"));
    }

    private static List<String> asAnotherUser(List<String> command) {
        var whole = new ArrayList<>(AS_ANOTHER_USER);
        whole.addAll(command);
        return whole;
    }
}
