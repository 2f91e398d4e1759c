package dev.rung.bench.backlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rung.bench.servers.ProcessUsage;
import dev.rung.bench.servers.Servers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One contender's process, from its start to its end.
///
/// The clock starts when it says that it begins, so the start of a JVM does not count, and stops when Kafka has its
/// last position. That is asked for from here every 50 ms, alike for all.
final class ContenderProcess implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Servers servers;
    private final Contender contender;
    private final String group;
    private final Process process;
    private final BufferedReader answers;

    ContenderProcess(Servers servers, Contender contender, int number, List<String> jvm) throws IOException {
        this.servers = servers;
        this.contender = contender;
        this.group = "bench-" + contender.name().toLowerCase(Locale.ROOT) + "-" + number;
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvm);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                ContenderMain.class.getName(),
                contender.name(),
                servers.kafka(),
                group,
                servers.data().resolve(group).toString()));
        this.process = new ProcessBuilder(command)
                .redirectError(servers.data().resolve(group + ".log").toFile())
                .start();
        this.answers = process.inputReader(UTF_8);
    }

    String group() {
        return group;
    }

    Run run(Positions positions) throws Exception {
        var started = answer("started").split(" ", -1);
        long startedAt = Long.parseLong(started[0]);
        var cpuBefore = Duration.ofNanos(Long.parseLong(started[1]));
        var broker = servers.process(Servers.KAFKA);
        var brokerBefore = ProcessUsage.cpu(broker);
        while (!positions.reachedBy(group)) {
            if (process.waitFor(PAUSE)) {
                throw died();
            }
        }
        long endedAt = System.currentTimeMillis();
        return new Run(
                contender,
                positions.records(),
                Duration.ofMillis(endedAt - startedAt),
                ProcessUsage.cpu(process.toHandle()).minus(cpuBefore),
                ProcessUsage.cpu(broker).minus(brokerBefore));
    }

    /// @throws IllegalStateException where it counted anything else than it should: its speed is worth nothing
    void check(BacklogTotals expected) throws IOException, InterruptedException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        var counted = BacklogTotals.parse(answer("counted"));
        if (!counted.isSameAs(expected)) {
            throw new IllegalStateException(
                    "%s counted %s, but it is %s".formatted(contender.label, counted, expected));
        }
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The rest of the line after the word; a JVM with a recorder says other things too.
    private String answer(String word) throws IOException {
        var line = answers.readLine();
        while (line != null && !line.startsWith(word + " ")) {
            line = answers.readLine();
        }
        if (line == null) {
            throw died();
        }
        return line.substring(word.length() + 1);
    }

    private IllegalStateException died() {
        return new IllegalStateException(
                contender.label + " died; see " + servers.data().resolve(group + ".log"));
    }
}
