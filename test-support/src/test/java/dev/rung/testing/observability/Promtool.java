package dev.rung.testing.observability;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Prometheus' own check of rules. Where it is not installed, the test says so and is skipped.
final class Promtool {

    private Promtool() {}

    static void accepts(String what, Path... files) throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "promtool is not on the PATH (Debian: apt-get install prometheus)");
        var command = Stream.concat(
                        Stream.of("promtool", what, "rules"),
                        Arrays.stream(files).map(Path::toString))
                .toList();
        var run = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), UTF_8);

        assertThat(run.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "promtool")));
    }
}
