package dev.rung.helm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.helm.rendering.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that operators are told, and what one of them leaves behind.
class CommandsTest {

    private static final Pattern COMMAND = Pattern.compile("\\b(kubectl|helm) [-$a-z][^`\\n]*");

    /// A release or a namespace that is called as in the examples, or what the chart calls after it.
    private static final Pattern OF_THE_EXAMPLE = Pattern.compile(
            "(-n|--namespace|install|test|uninstall|namespace)[ =]rung\\b|[/=]rung(?!/)\\b|\\brung-[a-z]");

    @ParameterizedTest
    @ValueSource(strings = {"helm/rung/README.md", "docs/backup.md", "docs/runbook.md"})
    void theyFitAReleaseOfAnyNameInAnyNamespace(String document) throws IOException {
        var commands = COMMAND.matcher(Files.readString(Tools.HOME.resolve(document)))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(commands)
                .isNotEmpty()
                .filteredOn(command ->
                        OF_THE_EXAMPLE.matcher(command.replace("helm/rung", "")).find())
                .isEmpty();
    }

    /// The cluster test's own figures, by Python's own tests.
    @Test
    void theClusterTestTellsWhatFailedAndKeepsItsFigures() throws Exception {
        var tests = new ProcessBuilder("python3", "-B", "-m", "unittest", "discover", "tools/cluster")
                .directory(Tools.HOME.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(tests.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(tests.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("Ran [1-9]");
    }
}
