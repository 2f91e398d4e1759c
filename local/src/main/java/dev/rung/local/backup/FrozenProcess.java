package dev.rung.local.backup;

import java.io.IOException;
import java.time.Duration;

/// A process that stands still, so that all of its files are of one moment: as if it had been killed then.
///
/// It goes on when this is closed; should this program be killed, after [#LONGEST] by itself.
final class FrozenProcess implements AutoCloseable {

    /// Clients of a broker wait so long, and longer.
    static final Duration LONGEST = Duration.ofSeconds(25);

    private final long pid;
    private final Process alarm;

    FrozenProcess(long pid) throws IOException, InterruptedException {
        this.pid = pid;
        this.alarm = new ProcessBuilder("sh", "-c", "sleep " + LONGEST.toSeconds() + "; kill -s CONT " + pid).start();
        signal("STOP");
        // what a thread was writing at that moment is written
        Thread.sleep(100);
    }

    /// Whether it stood still until now.
    boolean isFrozen() {
        return alarm.isAlive();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-s", name, Long.toString(pid)).start().waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        signal("CONT");
        alarm.descendants().forEach(ProcessHandle::destroy);
        alarm.destroy();
    }
}
