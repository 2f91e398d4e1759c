package dev.rung.system;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The whole suite as `./rung up` starts it, with data and ports of its own, so that it runs beside a developer's.
final class Suite implements SuiteAccess, AutoCloseable {

    private static final Path HOME = requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final int PORT_OFFSET = 20_000;

    private static final File LOG =
            HOME.resolve("system-tests/target/suite.log").toFile();

    private final Path folder;
    private final Path readyFile;
    private final Process launcher;
    private final List<Process> commands = new CopyOnWriteArrayList<>();

    private Suite() throws IOException {
        folder = Files.createTempDirectory("rung-system-test");
        readyFile = folder.resolve("ready.json");
        launcher = rung(
                        "up",
                        "--home",
                        HOME.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--port-offset",
                        String.valueOf(PORT_OFFSET),
                        "--ready-file",
                        readyFile.toString())
                .start();
        await().atMost(Duration.ofMinutes(6)).until(() -> Files.exists(readyFile) || !launcher.isAlive());
        if (!launcher.isAlive()) {
            throw new IllegalStateException("./rung up ended before it was ready; its last words are in " + LOG);
        }
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

    private long pid(String part) {
        return ready().at("/pids").path(part).asLong();
    }

    @Override
    public Optional<List<String>> mailsTo(String address) {
        try (Stream<Path> mails = Files.walk(Path.of(ready().at("/folders/mail").asText()))) {
            return Optional.of(mails.filter(file -> file.toString().endsWith(".eml"))
                    .map(Suite::read)
                    .filter(mail -> mail.contains("To: " + address) || mail.contains("To: <" + address))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Commands first: an import that a failed test left behind would go on with the next suite on these ports.
    @Override
    public void close() throws InterruptedException {
        commands.forEach(Process::destroyForcibly);
        launcher.destroy();
        if (!launcher.waitFor(60, SECONDS)) {
            launcher.destroyForcibly();
            throw new IllegalStateException("./rung up did not stop within a minute of SIGTERM");
        }
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
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                HOME.resolve("local/target/local.jar") + File.pathSeparator
                                        + HOME.resolve("local/target/lib") + "/*",
                                "dev.rung.local.Rung"),
                        Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(appendTo(LOG));
        builder.environment().put("RUNG_DATA", folder.resolve("data").toString());
        return builder;
    }

    /// Starts the suite once for all tests and stops it after the last. A test that asks for `SuiteAccess` only is
    /// given the suite that the environment names, and then none is started.
    static final class Extension implements BeforeAllCallback, ParameterResolver {

        private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Suite.class);

        @Override
        public void beforeAll(ExtensionContext context) {
            if (remote().isEmpty()) {
                suite(context);
            }
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return SuiteAccess.class.isAssignableFrom(parameter.getParameter().getType());
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Suite.class
                    ? suite(context)
                    : remote().orElseGet(() -> suite(context));
        }

        private static Optional<SuiteAccess> remote() {
            return RemoteSuite.named(System.getenv());
        }

        private static Suite suite(ExtensionContext context) {
            return context.getRoot().getStore(SPACE).computeIfAbsent("suite", _ -> start(), Suite.class);
        }

        private static Suite start() {
            try {
                return new Suite();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
