package dev.rung.local.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A small shell process that ends what the launcher has started when the launcher cannot.
///
/// It reads the launcher's pipe. If that pipe ends without a farewell, the launcher was killed: the watchdog ends all
/// that it started. `watch.sh` beside this class does it.
public final class Watchdog implements AutoCloseable {

    private final Process shell;
    private final Writer pipe;

    private Watchdog(Process shell) {
        this.shell = shell;
        this.pipe = new OutputStreamWriter(shell.getOutputStream(), UTF_8);
    }

    public static Watchdog start() throws IOException {
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of("sh", "-c", script()));
        return new Watchdog(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    void started(long pid, StopSignal signal) {
        say("start " + pid + " " + signal);
    }

    void ended(long pid) {
        say("end " + pid);
    }

    long pid() {
        return shell.pid();
    }

    /// Says farewell: processes that still run are meant to.
    @Override
    public void close() {
        say("farewell");
    }

    private synchronized void say(String line) {
        try {
            pipe.write(line + "\n");
            pipe.flush();
        } catch (IOException gone) {
            // Without the watcher everything still works; only a killed launcher would leave orphans.
        }
    }

    private static String script() {
        try (var in = Objects.requireNonNull(Watchdog.class.getResourceAsStream("watch.sh"))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
