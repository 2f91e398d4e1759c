package dev.rung.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledLauncherTest {

    @TempDir
    private Path folder = Path.of(".");

    /// A launcher in a JVM of its own, as only a real kill shows what is left behind.
    static final class Launcher {

        public static void main(String[] folder) throws Exception {
            var data = Path.of(folder[0]);
            var launch = new Launch(
                    "sleeper", List.of("sleep", "600"), Map.of(), data, data.resolve("sleeper.log"), StopSignal.TERM);
            var book = new ProcessRegistry(
                    Watchdog.start(),
                    new LeftoverProcesses(data.resolve("processes")),
                    pids -> System.out.println(pids.get("sleeper")));
            new Supervised(launch, () -> true, book, _ -> {}).start();
            Thread.currentThread().join();
        }
    }

    @Test
    void noChildOutlivesALauncherThatIsKilled() throws Exception {
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var child = ProcessHandle.of(Long.parseLong(launcher.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        launcher.destroyForcibly();

        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatIsLeftNeverthelessIsEndedByTheNextRun() throws Exception {
        var orphan = new ProcessBuilder("sleep", "600").start();
        var list = folder.resolve("processes");
        new LeftoverProcesses(list).started(launch(), orphan.toHandle());

        new LeftoverProcesses(list).end(_ -> {});

        assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(list).doesNotExist();
    }

    @Test
    void aStrangerWithTheSameIdIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "600").start();
        var list = folder.resolve("processes");
        var yesterday = Instant.now().minusSeconds(86_400).toEpochMilli();
        java.nio.file.Files.writeString(list, "postgres " + stranger.pid() + " " + yesterday + " INT\n");

        new LeftoverProcesses(list).end(_ -> {});

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    private Launch launch() {
        return new Launch("sleeper", List.of(), Map.of(), folder, folder.resolve("log"), StopSignal.TERM);
    }
}
