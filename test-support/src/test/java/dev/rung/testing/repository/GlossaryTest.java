package dev.rung.testing.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Chinese texts use the glossary's word for each meaning, and none beside it.
class GlossaryTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern TEXTS =
            Pattern.compile(".*/src/main/resources/messages/zh.*\\.properties|console/src/i18n/zh.*\\.ts");

    /// A row of the table of words that are not used: the word, its Chinese, the words that are not used for it.
    private static final Pattern REFUSED = Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|a-z]+) \\|$");

    @Test
    void chineseTextsUseOneWordPerMeaning() throws IOException {
        var refused = refused();
        assertThat(refused).hasSizeGreaterThan(5);
        var files = RepositoryFiles.of(HOME).matching(TEXTS);
        assertThat(files).hasSizeGreaterThan(5);

        for (var file : files) {
            var text = Files.readString(file);
            assertThat(refused.keySet().stream()
                            .filter(text::contains)
                            .map(word -> word + " instead of " + refused.get(word)))
                    .as("words in %s that the glossary does not use", HOME.relativize(file))
                    .isEmpty();
        }
    }

    @Test
    void theGlossaryItselfUsesThem() throws IOException {
        var glossary = glossary();
        var table = glossary.substring(0, glossary.indexOf("## Chinese that is not used"));
        assertThat(refused().entrySet())
                .allSatisfy(word -> assertThat(table).contains(word.getValue()).doesNotContain(word.getKey()));
    }

    private static Map<String, String> refused() throws IOException {
        var refused = new HashMap<String, String>();
        REFUSED.matcher(glossary().split("## Chinese that is not used", -1)[1])
                .results()
                .forEach(row -> List.of(row.group(3).split("、")).forEach(word -> refused.put(word, row.group(2))));
        return refused;
    }

    private static String glossary() throws IOException {
        return Files.readString(HOME.resolve("docs/glossary.md"));
    }
}
