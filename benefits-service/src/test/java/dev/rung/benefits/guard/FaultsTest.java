package dev.rung.benefits.guard;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/faults.md` names tests that there are.
class FaultsTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    @Test
    void everyTestThatGuardsAgainstAFaultIsThere() throws IOException {
        var named = NAMED.matcher(Files.readString(HOME.resolve("docs/faults.md")))
                .results()
                .toList();
        var tests = tests();

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(named)
                .filteredOn(one -> !tests.getOrDefault(one.group(1), "").contains("void " + one.group(2) + "("))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    /// Their sources by the names of their classes.
    private static Map<String, String> tests() throws IOException {
        var tests = Stream.<Path>builder();
        for (var module : List.of("benefits-service", "system-tests")) {
            try (var files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(tests);
            }
        }
        return tests.build().collect(toMap(FaultsTest::simpleName, FaultsTest::read, (one, other) -> one + other));
    }

    private static String simpleName(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().replace(".java", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
