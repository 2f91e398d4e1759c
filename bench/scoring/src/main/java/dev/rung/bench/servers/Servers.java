package dev.rung.bench.servers;

import dev.rung.bench.events.ExpectedTotals;
import dev.rung.local.process.Launch;
import dev.rung.local.process.LeftoverProcesses;
import dev.rung.local.process.ProcessRegistry;
import dev.rung.local.process.Readiness;
import dev.rung.local.process.StopSignal;
import dev.rung.local.process.Supervised;
import dev.rung.local.process.Watchdog;
import dev.rung.local.servers.Kafka;
import dev.rung.local.servers.Postgres;
import dev.rung.local.up.StartedAlone;
import dev.rung.testing.Identity;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// The servers of one part of the bench, from nothing; closing it stops them, the last one started first.
public final class Servers implements AutoCloseable {

    public static final String KAFKA = "kafka";
    public static final String POSTGRES = "postgres";
    public static final String SCORING = "scoring-service";
    private static final String MANAGEMENT = SCORING + "-management";

    private final BenchFolders folders;
    private final Path data;
    private final Map<String, Integer> ports;
    private final Watchdog watch;
    private final ProcessRegistry book;
    private final Map<String, Long> pids = new ConcurrentHashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Deque<Supervised> started = new ArrayDeque<>();
    private final Kafka kafka;

    /// @param part names the folder for data and logs
    public Servers(BenchFolders folders, String part) throws IOException {
        this(folders, part, Kafka.USUAL_PARTITIONS);
    }

    /// @param partitions of each topic
    public Servers(BenchFolders folders, String part, int partitions) throws IOException {
        this.folders = folders;
        this.data = folders.empty(part);
        this.ports = Map.of(KAFKA, freePort(), "kafka-controller", freePort(), POSTGRES, freePort());
        this.watch = Watchdog.start();
        this.book = new ProcessRegistry(watch, new LeftoverProcesses(data.resolve("processes")), pids::putAll);
        this.kafka = new Kafka(data, data, port(KAFKA), port("kafka-controller"), partitions);
    }

    public void startKafka() throws Exception {
        start(kafka.prepare(), kafka::ready);
    }

    public void startPostgres() throws Exception {
        var postgres = new Postgres(folders.cache(), data, data, port(POSTGRES));
        start(postgres.prepare(), postgres::ready);
    }

    /// The only instance.
    ///
    /// @return where it answers
    public String startScoring() throws Exception {
        return startScoring(SCORING, Map.of());
    }

    /// One of several. It has ports, a log and a state folder of its own; started again under its name, it finds the
    /// folder as it left it. It believes the tokens of module `test-support` instead of an identity server's.
    ///
    /// @param settings environment variables of this one
    /// @return where it answers
    public String startScoring(String name, Map<String, String> settings) throws Exception {
        var own = new HashMap<>(ports);
        own.put(SCORING, freePort());
        own.put(MANAGEMENT, freePort());
        var service = StartedAlone.of(SCORING, folders.home(), data, own);
        var launch = service.launch();
        var environment = new HashMap<>(launch.environment());
        new Identity().start().forEach((setting, value) -> environment.put(variable(setting), value));
        environment.put(
                "RUNG_STREAMS_STATE_DIR", data.resolve("streams-" + name).toString());
        environment.putAll(settings);
        var log = launch.log().resolveSibling(name + ".log");
        // its data is thrown away, and whoever stops one of several means a crash
        start(
                new Launch(name, launch.command(), environment, launch.folder(), log, StopSignal.KILL),
                service.readiness());
        return service.address();
    }

    /// As by a crash, and nobody starts it again.
    public void kill(String name) {
        var killed = started.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        started.remove(killed);
        killed.stop();
    }

    /// Creates the topics that were deleted since.
    public void createTopics() throws Exception {
        kafka.ready();
    }

    /// Kafka's address for clients.
    public String kafka() {
        return "localhost:" + port(KAFKA);
    }

    /// Scoring's schema.
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port(POSTGRES) + "/rung", "scoring", "scoring");
    }

    /// Everybody's standing is there, and the money in them is what was paid less what went back. Spend is never
    /// below zero, and nobody gets more back than they paid.
    public boolean standingsAre(ExpectedTotals expected) throws SQLException {
        try (var database = database();
                var statement = database.createStatement();
                var row = statement.executeQuery("select count(*), coalesce(sum(spend), 0) from standings")) {
            row.next();
            return row.getLong(1) == expected.customers()
                    && row.getBigDecimal(2).compareTo(expected.net()) == 0;
        }
    }

    public ProcessHandle process(String name) {
        return ProcessHandle.of(Objects.requireNonNull(pids.get(name), name)).orElseThrow();
    }

    public Path data() {
        return data;
    }

    /// A figure is worth nothing where what is measured died meanwhile and was started again.
    public void mustAllHaveStayedAlive() {
        if (!said.isEmpty()) {
            throw new IllegalStateException(String.join("\n", said));
        }
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            started.removeLast().stop();
        }
        watch.close();
    }

    private void start(Launch launch, Readiness readiness) throws Exception {
        var supervised = new Supervised(launch, readiness, book, said::add);
        started.addLast(supervised);
        supervised.start();
    }

    private int port(String name) {
        return Objects.requireNonNull(ports.get(name));
    }

    /// As an environment variable names a setting.
    private static String variable(String setting) {
        return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
