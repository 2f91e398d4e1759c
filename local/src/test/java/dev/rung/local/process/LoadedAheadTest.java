package dev.rung.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedAheadTest {

    @TempDir
    private Path folder = Path.of(".");

    /// A launcher that stops what it started once it reads a line.
    static final class ReplacedLauncher {

        public static void main(String[] folder) throws Exception {
            LoadedAhead.jarOf(Supervised.class);
            var data = Path.of(folder[0]);
            var launch = new Launch(
                    "sleeper", List.of("sleep", "600"), Map.of(), data, data.resolve("sleeper.log"), StopSignal.TERM);
            var book = new ProcessRegistry(
                    Watchdog.start(),
                    new LeftoverProcesses(data.resolve("processes")),
                    pids -> System.out.println(pids.get("sleeper")));
            var sleeper = new Supervised(launch, () -> true, book, _ -> {});
            sleeper.start();
            System.in.read();
            sleeper.stop();
            System.out.println("stopped");
        }
    }

    @Test
    void aLauncherWhoseJarIsReplacedWhileItRunsStopsItsProcesses() throws Exception {
        var jar = folder.resolve("local.jar");
        var classes = Path.of(Supervised.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        pack(classes, jar);
        var launcher = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar + File.pathSeparator + withoutClasses(classes),
                        ReplacedLauncher.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answers = launcher.inputReader();
        var child = ProcessHandle.of(Long.parseLong(answers.readLine())).orElseThrow();

        Files.writeString(jar, "a build writes it anew, in place");
        launcher.outputWriter().append('\n').close();

        assertThat(answers.readLine()).isEqualTo("stopped");
        child.onExit().get(30, TimeUnit.SECONDS);
        assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> put(classes, file, out));
        }
    }

    private static void put(Path classes, Path file, JarOutputStream out) {
        try {
            out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
            Files.copy(file, out);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutClasses(Path classes) {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
        return String.join(
                File.pathSeparator,
                List.of(entries).stream()
                        .filter(entry -> !Path.of(entry).equals(classes))
                        .toList());
    }
}
