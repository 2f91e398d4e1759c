package dev.rung.testing.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    /// In a timer's or a property's value, such as `{rung.audit.verify-at}` or `${rung.log.json:false}`.
    private static final Pattern NAMED = Pattern.compile("\\{(rung\\.[a-z0-9.-]+)[:}]");

    private final SettingsReference reference = new SettingsReference(HOME);

    /// Where they differ, the page is written anew: read the change and commit it.
    @Test
    void thePageShowsEverySetting() throws IOException {
        var file = HOME.resolve("docs/settings.md");
        var written = Files.exists(file) ? Files.readString(file) : "";
        var present = reference.page();
        if (!written.equals(present)) {
            Files.writeString(file, present);
        }

        assertThat(written)
                .as("docs/settings.md. It is written anew: read the change and commit it")
                .isEqualTo(present);
    }

    @Test
    void everySettingIsDescribed() {
        assertThat(reference.settings())
                .isNotEmpty()
                .filteredOn(setting -> setting.description().isBlank())
                .as("settings without a comment where they are declared")
                .isEmpty();
    }

    @Test
    void whatOtherSettingsAndTimersNameIsDeclared() throws IOException {
        var declared = reference.settings().stream().map(Setting::name).toList();
        try (var files = Files.walk(HOME)) {
            assertThat(files.filter(SettingsReferenceTest::namesSettings).flatMap(SettingsReferenceTest::named))
                    .isNotEmpty()
                    .isSubsetOf(declared);
        }
    }

    private static boolean namesSettings(Path file) {
        return file.toString().matches(".*/src/main/(java/.*\\.java|resources/.*\\.properties)");
    }

    private static Stream<String> named(Path file) {
        try {
            return NAMED.matcher(Files.readString(file)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
