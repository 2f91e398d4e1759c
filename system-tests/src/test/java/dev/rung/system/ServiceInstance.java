package dev.rung.system;

import static java.lang.ProcessBuilder.Redirect.appendTo;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One more instance of a service, beside the one that the launcher keeps: started as that one was, with its settings,
/// but with ports, a log and a state folder of its own. It keeps its name and its folder when it is started again.
final class ServiceInstance implements AutoCloseable {

    private static final String PROGRAM = "/target/quarkus-app/quarkus-run.jar";

    private final Suite suite;
    private final String part;
    private final String name;
    private final int management;
    private @Nullable Process process;

    /// @param part such as `scoring-service`
    /// @param name of this instance
    ServiceInstance(Suite suite, String part, String name) throws IOException {
        this.suite = suite;
        this.part = part;
        this.name = name;
        this.management = freePort();
    }

    /// @param home the folder of the checkout whose program it runs
    ServiceInstance start(Path home) throws IOException {
        var model = Path.of("/proc", Long.toString(suite.pid(part)));
        var command = words(model.resolve("cmdline")).stream()
                .map(word -> word.endsWith(PROGRAM) ? home.resolve(part) + PROGRAM : word)
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(suite.data().toFile())
                .redirectErrorStream(true)
                .redirectOutput(appendTo(
                        suite.data().resolve("logs").resolve(name + ".log").toFile()));
        builder.environment().clear();
        builder.environment().putAll(settings(words(model.resolve("environ"))));
        process = builder.start();
        return this;
    }

    private Map<String, String> settings(List<String> model) throws IOException {
        var settings = new HashMap<String, String>();
        model.forEach(setting ->
                settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        settings.put("RUNG_HTTP_PORT", Integer.toString(freePort()));
        settings.put("RUNG_MANAGEMENT_PORT", Integer.toString(management));
        settings.put(
                "RUNG_STREAMS_STATE_DIR",
                suite.data().resolve("streams-" + name).toString());
        settings.computeIfPresent("RUNG_STREAMS_MEMBER", (_, _) -> name);
        return settings;
    }

    void awaitReady() {
        awaitReady("http://localhost:" + management);
    }

    /// @param management where a service tells how it is
    static void awaitReady(String management) {
        var request = HttpRequest.newBuilder(URI.create(management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            await(management)
                    .atMost(Duration.ofMinutes(4))
                    .ignoreExceptions()
                    .until(() -> http.send(request, BodyHandlers.discarding()).statusCode() == 200);
        }
    }

    /// SIGKILL: it finishes nothing.
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor(60, SECONDS);
        }
    }

    /// It finishes what it is at.
    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            if (!process.waitFor(60, SECONDS)) {
                kill();
            }
        }
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.stream(Files.readString(file).split("\\x00", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
