package dev.rung.system.scoring;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static java.util.Objects.requireNonNull;

import dev.rung.testing.Servers;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The packaged scoring-service as a process of its own, with a state folder that outlives it.
final class ScoringProcess implements AutoCloseable {

    private static final Path HOME = requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Path TARGET = HOME.resolve("system-tests/target");
    private static final File LOG = TARGET.resolve("scoring-kills.log").toFile();

    private final Path state;
    private @Nullable Process process;

    ScoringProcess() throws IOException {
        state = Files.createTempDirectory(TARGET, "scoring-state");
        // should this JVM be ended amid the test
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    void start() throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                // shorter than in operation; the broker allows no less: a successor waits as long for the killed one's
                // partitions
                "-Dkafka-streams.consumer.session.timeout.ms=6000",
                "-Dkafka-streams.consumer.heartbeat.interval.ms=1500",
                "-jar",
                HOME.resolve("scoring-service/target/quarkus-app/quarkus-run.jar")
                        .toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(appendTo(LOG));
        builder.environment().putAll(settings());
        process = builder.start();
    }

    private Map<String, String> settings() {
        var database = URI.create(Servers.jdbcUrl().substring("jdbc:".length()));
        return Map.of(
                "RUNG_HTTP_PORT", "0",
                "QUARKUS_HTTP_HOST", "localhost",
                "RUNG_MANAGEMENT_PORT", "0",
                "RUNG_MANAGEMENT_HOST", "localhost",
                "QUARKUS_OIDC_TENANT_ENABLED", "false",
                "RUNG_DATABASE_HOST", database.getHost(),
                "RUNG_DATABASE_PORT", Integer.toString(database.getPort()),
                "RUNG_KAFKA", Servers.kafka(),
                "RUNG_STREAMS_STATE_DIR", state.toString());
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /// SIGKILL: it is told nothing and finishes nothing.
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    /// Everything that lay on this machine's disk; what is left are Kafka's changelogs.
    void loseState() throws IOException {
        try (var files = Files.walk(state)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        if (Files.exists(state)) {
            loseState();
        }
    }
}
