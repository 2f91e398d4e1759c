package dev.rung.testing.repository;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Texts use the glossary's word for each meaning, and none beside it.
class GlossaryTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern TEXTS = Pattern.compile(
            ".*/src/main/resources/messages/zh.*\\.properties|(console|clients/\\w+)/src/i18n/zh.*\\.ts");

    private static final Pattern ENGLISH = Pattern.compile(
            ".*/src/main/resources/messages/en.*\\.properties|(console|clients/\\w+)/src/i18n/en.*\\.ts");

    private static final Pattern REFUSED_ENGLISH = Pattern.compile("(?m)^\\| ([a-z ]+) \\| ([a-z ]+) \\|$");

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
    void englishTextsUseOneWordPerMeaning() throws IOException {
        var refused = REFUSED_ENGLISH
                .matcher(glossary().split("## English that is not used", -1)[1])
                .results()
                .filter(row -> !row.group(1).equals("word"))
                .collect(toMap(row -> row.group(2), row -> row.group(1)));
        assertThat(refused).isNotEmpty();
        var files = RepositoryFiles.of(HOME).matching(ENGLISH);
        assertThat(files).hasSizeGreaterThan(5);

        for (var file : files) {
            var text = Files.readString(file).toLowerCase(Locale.ROOT);
            assertThat(refused.keySet().stream()
                            .filter(text::contains)
                            .map(word -> word + " instead of " + refused.get(word)))
                    .as("words in %s that the glossary does not use", HOME.relativize(file))
                    .isEmpty();
        }
    }

    @Test
    void theGrowthValueIsCalledSoInBothLanguages() throws IOException {
        var files =
                RepositoryFiles.of(HOME).matching(Pattern.compile(".*/src/main/resources/messages/zh\\.properties"));
        assertThat(files).hasSizeGreaterThan(3);

        for (var file : files) {
            var chinese = properties(file);
            var english = properties(file.resolveSibling("en.properties"));
            assertThat(chinese.stringPropertyNames())
                    .filteredOn(key ->
                            chinese.getProperty(key).replace("成长值构成项", "").contains("成长值"))
                    .as("texts of %s", HOME.relativize(file))
                    .allSatisfy(key -> assertThat(english.getProperty(key)).containsIgnoringCase("growth value"));
        }
    }

    private static Properties properties(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
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
