package dev.rung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedTest {

    private final BlockingQueue<Map<String, Long>> pids = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder = Path.of(".");

    private Watchdog watch = startWatch();
    private LeftoverProcesses leftovers = new LeftoverProcesses(Path.of("."));

    @BeforeEach
    void openList() {
        leftovers = new LeftoverProcesses(folder.resolve("processes"));
    }

    @AfterEach
    void sayFarewell() {
        watch.close();
    }

    @Test
    void aProcessThatEndsAtStartIsExplainedByItsLastLines() {
        var failing = supervised("echo one; echo the port is taken; exit 3", () -> false);

        assertThatThrownBy(failing::start)
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("sleeper ended at start with code 3")
                .hasMessageContaining("the port is taken");
    }

    @Test
    void aKilledProcessIsStartedAgainAndSaysSo() throws Exception {
        var sleeper = supervised("exec sleep 600", () -> true);
        sleeper.start();
        var first = nextPid();

        ProcessHandle.of(first).orElseThrow().destroyForcibly();

        var second = nextPid();
        assertThat(second).isNotEqualTo(first);
        assertThat(said.poll(10, TimeUnit.SECONDS)).startsWith("sleeper died (code 137");
        assertThat(said.poll(10, TimeUnit.SECONDS)).startsWith("sleeper is back");
        sleeper.stop();
        assertThat(ProcessHandle.of(second).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aStoppedProcessStaysAway() throws Exception {
        var sleeper = supervised("exec sleep 600", () -> true);
        sleeper.start();
        var pid = nextPid();

        sleeper.stop();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(said).isEmpty();
        assertThat(folder.resolve("processes")).isEmptyFile();
        assertThatThrownBy(sleeper::start).hasMessageContaining("is stopping");
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        Files.writeString(folder.resolve("sleeper.log"), "the run before");
        var sleeper = supervised(
                "echo now; exec sleep 600", () -> Files.readString(log()).contains("now"));

        sleeper.start();
        sleeper.stop();

        assertThat(folder.resolve("sleeper.log.1")).hasContent("the run before");
    }

    private Supervised supervised(String script, Readiness readiness) {
        var launch = new Launch("sleeper", List.of("sh", "-c", script), Map.of(), folder, log(), StopSignal.TERM);
        return new Supervised(launch, readiness, new ProcessRegistry(watch, leftovers, pids::add), said::add);
    }

    private Path log() {
        return folder.resolve("sleeper.log");
    }

    private long nextPid() throws InterruptedException {
        return Objects.requireNonNull(
                Objects.requireNonNull(pids.poll(10, TimeUnit.SECONDS)).get("sleeper"));
    }

    private static Watchdog startWatch() {
        try {
            return Watchdog.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
