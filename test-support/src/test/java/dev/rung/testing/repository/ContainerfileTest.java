package dev.rung.testing.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules that hold of every image, read from the one file that makes them all.
class ContainerfileTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern STAGE = Pattern.compile("(?m)^(?=FROM )");

    private final String file = Files.readString(HOME.resolve("Containerfile"));

    ContainerfileTest() throws IOException {}

    @Test
    void everyBaseIsAnArgumentThatNamesAVersion() {
        assertThat(lines(file, "FROM "))
                .isNotEmpty()
                .allMatch(line -> line.matches("FROM (\\$\\{\\w+_BASE}|jvm) AS \\w+"));
        assertThat(lines(file, "ARG \\w+_BASE="))
                .hasSize(2)
                .allMatch(line -> line.matches(".*[:@][\\w.:-]+"))
                .noneMatch(line -> line.endsWith(":latest"));
    }

    /// A process that may neither become another nor change what it runs; in a base without a shell nothing could be
    /// run.
    @ParameterizedTest
    @ValueSource(strings = {"native", "jvm"})
    void theProcessIsNobodyAndItsFilesAreRoots(String name) {
        var stage = stage(name);

        assertThat(lines(stage, "USER ")).containsExactly("USER 1001:0");
        assertThat(lines(stage, "COPY ")).isNotEmpty().allMatch(line -> line.startsWith("COPY --chown=0:0 --chmod=0"));
        assertThat(lines(stage, "(RUN|ADD|VOLUME|HEALTHCHECK) ")).isEmpty();
        assertThat(lines(stage, "ENTRYPOINT ")).singleElement().asString().startsWith("ENTRYPOINT [\"");
    }

    /// A layer that differs at each build comes after all that do not; without a shell in the base.
    @Test
    void aCacheOfClassesIsTheLastLayerAndMadeByTheServiceItself() {
        var stage = stage("aot");

        assertThat(lines(stage, "(COPY|ADD|VOLUME|HEALTHCHECK) ")).isEmpty();
        assertThat(lines(stage, "RUN "))
                .singleElement()
                .asString()
                .startsWith("RUN [\"java\", \"-XX:AOTCacheOutput=")
                // podman begins a --tmpfs with what the image has there: root's folders
                .contains("-Djava.io.tmpdir=/app");
        assertThat(lines(stage, "USER ")).endsWith("USER 1001:0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "jvm"})
    void theImageSaysWhatItIsAndWhatIsInIt(String name) {
        assertThat(stage(name))
                .contains(Stream.of("title", "description", "version", "revision", "vendor", "licenses")
                        .map(label -> "org.opencontainers.image." + label + "=\"")
                        .toList())
                .contains("-cyclonedx.json /app/sbom.cdx.json");
    }

    /// A needed file that stays outside would be missing; one that nobody needs would be sent along.
    @Test
    void nothingOfTheCheckoutButWhatIsCopiedIsSentAlong() throws IOException {
        var rules = Files.readAllLines(HOME.resolve(".dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        var admitted = rules.stream()
                .skip(1)
                .map(rule -> FileSystems.getDefault().getPathMatcher("glob:" + rule.substring(1)))
                .toList();

        assertThat(rules).first().isEqualTo("*");
        assertThat(lines(file, "COPY ").stream()
                        .map(line -> Path.of(line.split(" ")[3]
                                .replace("${SERVICE}", "gateway")
                                .replace("*", "x"))))
                .allMatch(source -> Stream.iterate(source, Objects::nonNull, Path::getParent)
                        .anyMatch(path -> admitted.stream().anyMatch(rule -> rule.matches(path))));
    }

    private String stage(String name) {
        return STAGE.splitAsStream(file)
                .filter(stage -> stage.lines().findFirst().orElseThrow().endsWith(" AS " + name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String text, String start) {
        return text.lines().filter(line -> line.matches(start + ".*")).toList();
    }
}
