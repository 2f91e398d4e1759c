package dev.rung.testing.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// Every text that people read is there, in every language, and names the same facts in each.
public final class MessageBundleRules {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern FACT = Pattern.compile("\\{(\\w+)}");
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile("Text\\s*\\.of\\(\\s*\"([\\w.-]+)\"\\s*\\)"),
            Pattern.compile("\\.say\\(\\s*\"([\\w.-]+)\"\\s*[,)]"),
            Pattern.compile("message = \"\\{([\\w.-]+)}\""));
    private static final Pattern PROBLEM = Pattern.compile("Problem\\s*\\.of\\(\\s*\\w+,\\s*\"([a-z0-9-]+)\"");

    private MessageBundleRules() {}

    @ArchTest
    static void everyTextIsThereInEveryLanguageWithTheSameFacts(JavaClasses classes) throws IOException {
        if (!Files.exists(BUNDLES)) {
            return;
        }
        var english = texts(Files.newBufferedReader(BUNDLES.resolve("en.properties")));
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                var texts = texts(Files.newBufferedReader(file));
                assertThat(texts.stringPropertyNames())
                        .as("keys of %s", file)
                        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
                for (var key : english.stringPropertyNames()) {
                    assertThat(facts(texts.getProperty(key)))
                            .as("facts of %s in %s", key, file)
                            .isEqualTo(facts(english.getProperty(key)));
                }
            }
        }
    }

    @ArchTest
    static void everyTextThatTheCodeNamesIsThere(JavaClasses classes) throws IOException {
        var known = new Properties();
        var loader = Thread.currentThread().getContextClassLoader();
        for (var file : Collections.list(loader.getResources("messages/en.properties"))) {
            known.putAll(texts(new InputStreamReader(file.openStream(), UTF_8)));
        }
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                for (var pattern : NAMED) {
                    pattern.matcher(source)
                            .results()
                            .forEach(found -> assertThat(known)
                                    .as("texts that %s names", file)
                                    .containsKey(found.group(1)));
                }
                PROBLEM.matcher(source)
                        .results()
                        .forEach(found -> assertThat(known)
                                .as("titles that %s names", file)
                                .containsKey("problem." + found.group(1)));
            }
        }
    }

    private static Set<String> facts(String text) {
        return FACT.matcher(text).results().map(found -> found.group(1)).collect(toSet());
    }

    private static Properties texts(Reader file) throws IOException {
        try (file) {
            var texts = new Properties();
            texts.load(file);
            return texts;
        }
    }
}
