package dev.rung.testing.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `tools/images` with an engine that only writes down what it is asked for.
class ImagesTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    @TempDir
    Path checkout;

    @BeforeEach
    void aBuiltCheckout() throws IOException {
        write("tools/images", Files.readString(HOME.resolve("tools/images")));
        write("pom.xml", Files.readString(HOME.resolve("pom.xml")));
        write("engines/podman", "#!/bin/sh\necho \"$@\" >>asked\n");
        write("engines/docker", "#!/bin/sh\necho docker \"$@\" >>asked\n");
        for (var list : List.of("gateway-0.1-runner-cyclonedx.json", "quarkus-run-cyclonedx.json")) {
            write("gateway/target/" + list, "{\"timestamp\" : \"2030-05-05T05:05:05Z\"}");
        }
    }

    @Test
    void anImageIsNamedByServiceAndVersionWithoutARegistry() throws Exception {
        assertThat(images("podman", "native", "gateway")).matches("rung/gateway:[\\w.-]+");
        assertThat(asked()).contains("--target native", "SERVICE=gateway", "--timestamp 1767225600");

        assertThat(images("podman", "jvm", "gateway")).matches("rung/gateway:[\\w.-]+-jvm");
        assertThat(images("podman", "aot", "gateway")).matches("rung/gateway:[\\w.-]+-aot");
    }

    @Test
    void theBaseIsAnArgument() throws Exception {
        images("podman", "jvm", "--base", "mine/jre:25", "gateway");

        assertThat(asked()).contains("--target jvm", "--build-arg JVM_BASE=mine/jre:25");

        images("podman", "aot", "--base", "mine/jre:26", "gateway");
        assertThat(asked()).contains("--target aot", "--build-arg JVM_BASE=mine/jre:26");
    }

    /// Were it as old as the build, two images of the same files would differ.
    @Test
    void theListOfWhatIsInItLiesBesideAndTellsNoTime() throws Exception {
        var name = images("podman", "jvm", "gateway").replace("rung/gateway:", "gateway-");

        assertThat(checkout.resolve("target/images/" + name + ".cdx.json"))
                .content()
                .isEqualTo("{\"timestamp\" : \"2026-01-01T00:00:00Z\"}");
    }

    @Test
    void anyOfTheEnginesWillDo() throws Exception {
        images("docker", "native", "gateway");
        assertThat(asked()).startsWith("docker build").doesNotContain("--timestamp");

        assertThat(images("none", "native", "gateway")).startsWith("Install podman, buildah or docker");
    }

    private String images(String engine, String... arguments) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Stream.concat(Stream.of("tools/images"), Stream.of(arguments))
                        .toList())
                .directory(checkout.toFile())
                .redirectErrorStream(true);
        builder.environment().put("RUNG_ENGINE", engine);
        builder.environment().merge("PATH", checkout.resolve("engines") + ":", (path, first) -> first + path);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    private String asked() throws IOException {
        return Files.readString(checkout.resolve("asked"));
    }

    private void write(String path, String text) throws IOException {
        var file = checkout.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
