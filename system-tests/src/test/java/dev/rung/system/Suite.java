package dev.rung.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.system.observation.TraceCollector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The whole suite as `./rung up` starts it, with data and ports of its own, so that it runs beside a developer's.
public final class Suite implements SuiteAccess, AutoCloseable {

    /// Ports of suites that a drill starts beside others. They stay below 32768: Linux gives those above to
    /// clients, and a client that asks whether a service listens there may be connected with itself.
    static final int DRILL_PORTS = 23_000;

    private static final int PORT_OFFSET = 20_000;

    private final TraceCollector traces;
    private final Path folder;
    private final int portOffset;
    private final Path home;
    private final Map<String, String> settings;
    private final Path readyFile;
    private final List<Process> commands = new CopyOnWriteArrayList<>();

    private @Nullable Process launcher;

    /// @param folder everything is kept in it
    Suite(Path folder, int portOffset) {
        this(folder, portOffset, LauncherCommand.HOME, Map.of());
    }

    /// @param home where the services' programs are: the folder of a checkout
    /// @param settings environment variables of all of its processes
    Suite(Path folder, int portOffset, Path home, Map<String, String> settings) {
        try {
            this.traces = TraceCollector.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.folder = folder;
        this.portOffset = portOffset;
        this.home = home;
        this.settings = settings;
        this.readyFile = folder.resolve("ready.json");
    }

    void up() throws IOException {
        Files.deleteIfExists(readyFile);
        var started = rung(
                        "up",
                        "--home",
                        home.toString(),
                        "--port-offset",
                        String.valueOf(portOffset),
                        "--ready-file",
                        readyFile.toString(),
                        "--observe")
                .start();
        launcher = started;
        await().atMost(Duration.ofMinutes(6)).until(() -> Files.exists(readyFile) || !started.isAlive());
        if (!started.isAlive()) {
            throw new IllegalStateException(
                    "./rung up ended before it was ready; its last words are in " + LauncherCommand.LOG);
        }
    }

    /// The data stays.
    void down() throws InterruptedException {
        var running = launcher;
        if (running == null) {
            return;
        }
        running.destroy();
        if (!running.waitFor(60, SECONDS)) {
            running.destroyForcibly();
            throw new IllegalStateException("./rung up did not stop within a minute of SIGTERM");
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Runs a command of `./rung` against this suite and waits for its end.
    ///
    /// @return its exit code
    int run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).waitFor();
    }

    Process start(String... arguments) throws IOException {
        var process = rung(arguments).start();
        commands.add(process);
        return process;
    }

    @Override
    public String gateway() {
        return ready().at("/addresses/gateway").asText();
    }

    /// @param part a service, such as `customer-service`
    String address(String part) {
        return ready().path("addresses").path(part).asText();
    }

    @Override
    public String identity() {
        return ready().at("/addresses/realm").asText();
    }

    /// The spans of a trace that have arrived by now. Only those of [Storefront#recordedTrace] are recorded.
    List<TraceCollector.RecordedSpan> spans(String trace) {
        return traces.of(trace);
    }

    /// All that a process has written to its log.
    String log(String part) {
        return read(Path.of(ready().at("/folders/logs").asText(), part + ".log"));
    }

    @Override
    public Optional<String> host() {
        return Optional.empty();
    }

    /// Ends a part of the suite as a crash would; the launcher starts it again.
    void kill(String part) {
        var before = pid(part);
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroyForcibly);
        await().atMost(Duration.ofSeconds(90)).until(() -> pid(part) != before);
    }

    long pid(String part) {
        return ready().at("/pids").path(part).asLong();
    }

    @Override
    public Optional<List<String>> mailsTo(String address) {
        return Optional.of(mails().stream()
                .filter(mail -> mail.contains("To: " + address) || mail.contains("To: <" + address))
                .toList());
    }

    /// All that the mail sink holds, each as it came in.
    List<String> mails() {
        try (Stream<Path> mails = Files.walk(Path.of(ready().at("/folders/mail").asText()))) {
            return mails.filter(file -> file.toString().endsWith(".eml"))
                    .map(Suite::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Commands first: an import that a failed test left behind would go on with the next suite on these ports.
    @Override
    public void close() throws InterruptedException {
        commands.forEach(Process::destroyForcibly);
        traces.close();
        down();
    }

    private JsonNode ready() {
        try {
            return new ObjectMapper().readTree(readyFile.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder rung(String... arguments) {
        var builder = LauncherCommand.of(arguments);
        builder.environment()
                .putAll(Map.of(
                        "RUNG_DATA", data().toString(),
                        "RUNG_LOG_JSON", "true",
                        "RUNG_TRACES_SHARE", "0.000001",
                        "RUNG_TRACES_COLLECTOR", traces.address(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        builder.environment().putAll(settings);
        return builder;
    }

    /// Starts the suite once for all tests and stops it after the last. A test that asks for `SuiteAccess` only is
    /// given the suite that the environment names, and then none is started.
    public static final class Extension implements BeforeAllCallback, ParameterResolver {

        private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Suite.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            access(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return SuiteAccess.class.isAssignableFrom(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Suite.class ? suite(context) : access(context);
        }

        public static SuiteAccess access(ExtensionContext context) {
            return RemoteSuite.named(System.getenv()).orElseGet(() -> suite(context));
        }

        private static Suite suite(ExtensionContext context) {
            return context.getRoot().getStore(SPACE).computeIfAbsent("suite", _ -> start(), Suite.class);
        }

        private static Suite start() {
            try {
                var suite = new Suite(Files.createTempDirectory("rung-system-test"), PORT_OFFSET);
                suite.up();
                return suite;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
