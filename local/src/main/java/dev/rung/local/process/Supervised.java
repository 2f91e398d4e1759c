package dev.rung.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One process of the suite: started, watched, started again when it dies, stopped.
public final class Supervised {

    private static final Duration PATIENCE = Duration.ofMinutes(8);
    /// A service finishes its requests for up to 20 s.
    private static final Duration STOPPING = Duration.ofSeconds(25);

    private final Launch launch;
    private final Readiness readiness;
    private final ProcessRegistry book;
    private final Consumer<String> say;
    private volatile @Nullable Process process;
    private volatile boolean stopping;

    public Supervised(Launch launch, Readiness readiness, ProcessRegistry book, Consumer<String> say) {
        this.launch = launch;
        this.readiness = readiness;
        this.book = book;
        this.say = say;
    }

    public String name() {
        return launch.name();
    }

    /// Returns when the process is ready and stays with it from then on.
    ///
    /// @throws StartFailed when it dies before, or takes too long
    public void start() throws IOException, InterruptedException {
        LogTail.turnOver(launch.log());
        var first = spawn();
        if (!becomesReady(first, PATIENCE)) {
            throw failed(
                    first.isAlive()
                            ? launch.name() + " was not ready after " + PATIENCE.toMinutes() + " minutes."
                            : launch.name() + " ended at start with code " + first.exitValue() + ".");
        }
        Thread.ofVirtual().name("keeps " + launch.name()).start(() -> keepAlive(first));
    }

    /// Asks it to stop, insists after a while, and returns when it has gone.
    public void stop() {
        stopping = true;
        var running = process;
        if (running == null) {
            return;
        }
        try {
            Signals.send(running.toHandle(), launch.stop());
            if (!running.waitFor(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor();
            }
            book.ended(launch, running);
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Process spawn() throws IOException {
        if (stopping) {
            throw new StartFailed(launch.name() + " is not started any more: the suite is stopping.");
        }
        var command = new ArrayList<>(OwnSession.prefix());
        command.addAll(launch.command());
        var builder = new ProcessBuilder(command)
                .directory(launch.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().putAll(launch.environment());
        var started = builder.start();
        process = started;
        book.started(launch, started);
        return started;
    }

    private boolean becomesReady(Process started, Duration patience) throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (started.isAlive() && System.nanoTime() < deadline) {
            if (isReady()) {
                return true;
            }
            started.waitFor(150, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    private boolean isReady() throws InterruptedException {
        try {
            return readiness.ready();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception notYet) {
            return false;
        }
    }

    private void keepAlive(Process first) {
        var backoff = Backoff.NONE;
        var running = first;
        var since = Instant.now();
        try {
            while (true) {
                int code = running.waitFor();
                book.ended(launch, running);
                if (stopping) {
                    return;
                }
                backoff = backoff.afterDeath(Duration.between(since, Instant.now()));
                sayThatItDied(code, backoff.pause());
                Thread.sleep(backoff.pause());
                since = Instant.now();
                running = spawn();
                if (becomesReady(running, PATIENCE)) {
                    say.accept(launch.name() + " is back after "
                            + Duration.between(since, Instant.now()).toSeconds() + " s.");
                }
            }
        } catch (InterruptedException | StartFailed suiteIsStopping) {
            // nothing left to keep
        } catch (IOException e) {
            say.accept(launch.name() + " can't be started again: " + e.getMessage());
        }
    }

    private void sayThatItDied(int code, Duration pause) {
        var when = pause.isZero() ? "now" : "in " + pause.toMillis() + " ms";
        say.accept(
                launch.name() + " died (code " + code + ", log " + launch.log() + "); starting it again " + when + ".");
    }

    private StartFailed failed(String what) {
        return StartFailed.withLastLines(what, launch.log(), LogTail.of(launch.log(), 25));
    }
}
