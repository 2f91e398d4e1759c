package dev.rung.system;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static java.util.Objects.requireNonNull;

import dev.rung.testing.Servers;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A packaged service as a process of its own, on the PostgreSQL and the Kafka of the tests. It can be killed
/// and started again any number of times.
public final class PackagedService implements AutoCloseable {

    public static final Path HOME = requireNonNull(Path.of("").toAbsolutePath().getParent());
    public static final Path TARGET = HOME.resolve("system-tests/target");

    private final String service;
    private final List<String> options;
    private final Map<String, String> settings;
    private final File log;
    private @Nullable Process process;

    /// @param service such as `scoring-service`
    /// @param options of its JVM
    /// @param settings environment variables beside the usual ones
    public PackagedService(String service, List<String> options, Map<String, String> settings) {
        this.service = service;
        this.options = options;
        this.settings = new HashMap<>(usual());
        this.settings.putAll(settings);
        this.log = TARGET.resolve(service + "-kills.log").toFile();
        // should this JVM be ended amid the test
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public void start() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                HOME.resolve(service)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(appendTo(log));
        builder.environment().putAll(settings);
        process = builder.start();
    }

    private static Map<String, String> usual() {
        var database = URI.create(Servers.jdbcUrl().substring("jdbc:".length()));
        return Map.of(
                "RUNG_HTTP_PORT", "0",
                "QUARKUS_HTTP_HOST", "localhost",
                "RUNG_MANAGEMENT_PORT", "0",
                "RUNG_MANAGEMENT_HOST", "localhost",
                "RUNG_DATABASE_HOST", database.getHost(),
                "RUNG_DATABASE_PORT", Integer.toString(database.getPort()),
                "RUNG_KAFKA", Servers.kafka());
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    /// SIGKILL: it is told nothing and finishes nothing.
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().orTimeout(60, TimeUnit.SECONDS).join();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
