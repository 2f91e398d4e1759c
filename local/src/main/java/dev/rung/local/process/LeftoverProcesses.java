package dev.rung.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The list of started processes on disk, for the start after a launcher and its watcher were killed together.
///
/// A process is recognised by its id and its start time, so that another process with a reused id is left alone.
public final class LeftoverProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final Path file;
    private final List<RecordedProcess> lines = new ArrayList<>();

    public LeftoverProcesses(Path file) {
        this.file = file;
    }

    /// Ends what an earlier run has left and starts a new list. Only for the holder of the data folder's lock.
    public void end(Consumer<String> say) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var found = RecordedProcess.parse(line).flatMap(RecordedProcess::alive);
                if (found.isPresent()) {
                    say.accept("Ending " + line.split(" ", -1)[0] + " (pid "
                            + found.get().pid() + "), left by an earlier run.");
                    end(found.get(), RecordedProcess.parse(line).orElseThrow().signal());
                }
            }
        }
        Files.deleteIfExists(file);
    }

    synchronized void started(Launch launch, ProcessHandle process) {
        lines.add(new RecordedProcess(launch.name(), process.pid(), startOf(process), launch.stop()));
        write();
    }

    synchronized void ended(long pid) {
        if (lines.removeIf(line -> line.pid() == pid)) {
            write();
        }
    }

    private void write() {
        try {
            Files.write(file, lines.stream().map(RecordedProcess::toString).toList());
        } catch (IOException e) {
            // The list is a second safety net; a full disk shows elsewhere.
        }
    }

    private static void end(ProcessHandle process, StopSignal signal) throws InterruptedException {
        Signals.send(process, signal);
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    private record RecordedProcess(String name, long pid, long startedAt, StopSignal signal) {

        static Optional<RecordedProcess> parse(String text) {
            var parts = text.split(" ", -1);
            return parts.length == 4
                    ? Optional.of(new RecordedProcess(
                            parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), StopSignal.valueOf(parts[3])))
                    : Optional.empty();
        }

        Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid).filter(process -> process.isAlive() && startOf(process) == startedAt);
        }

        @Override
        public String toString() {
            return name + " " + pid + " " + startedAt + " " + signal;
        }
    }
}
