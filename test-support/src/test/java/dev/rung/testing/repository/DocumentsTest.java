package dev.rung.testing.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// README, CONTRIBUTING and the pages under `docs` name what is there.
class DocumentsTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    /// The target of a Markdown link or of an image that is not on another site.
    private static final Pattern LINK = Pattern.compile("(?<=]\\(|src=\")(?!\\w+:)([^)\"#\\s]+)");

    /// Code such as `gateway/pom.xml`, and not `/api/v1/me` or `platform/…/Topic.java`.
    private static final Pattern PATH = Pattern.compile("`(\\.?[\\w-][\\w.-]*/[\\w./-]*)`");

    /// Code such as `HouseTest` or `@FromTopic`.
    private static final Pattern TYPE = Pattern.compile("`@?([A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+)`");

    private final RepositoryFiles files = RepositoryFiles.of(HOME);

    /// A link to a file that was moved within its module is written anew: read the change and commit it.
    @Test
    void everyLinkLeadsToAFile() throws IOException {
        var dead = new ArrayList<String>();
        for (var document : files.documents()) {
            var text = Files.readString(document);
            var mended = LINK.matcher(text).replaceAll(link -> {
                var target = folder(document).resolve(link.group(1)).normalize();
                if (Files.exists(target)) {
                    return link.group(1);
                }
                dead.add(HOME.relativize(document) + " -> " + link.group(1));
                return files.movedTo(target)
                        .map(file -> folder(document).relativize(file).toString())
                        .orElse(link.group(1));
            });
            if (!mended.equals(text)) {
                Files.writeString(document, mended);
            }
        }

        assertThat(dead).as("dead links").isEmpty();
    }

    /// But for decisions, which also tell of what was.
    @Test
    void everyPathExists() {
        var present = files.documents().stream()
                .filter(document -> !document.startsWith(HOME.resolve("docs/adr")))
                .toList();
        assertThat(named(PATH, present)
                        .filter(files::isOfTheRepository)
                        .filter(path -> !Files.exists(HOME.resolve(path))))
                .as("paths that lead nowhere")
                .isEmpty();
    }

    @Test
    void everyTypeThatAReaderIsSentToExists() {
        assertThat(named(TYPE, List.of(HOME.resolve("README.md"), HOME.resolve("CONTRIBUTING.md")))
                        .filter(type -> !files.hasType(type)))
                .as("types without a file")
                .isEmpty();
    }

    private static Stream<String> named(Pattern pattern, List<Path> documents) {
        return documents.stream()
                .flatMap(document -> pattern.matcher(read(document)).results())
                .map(found -> found.group(1));
    }

    private static String read(Path document) {
        try {
            return Files.readString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(Path document) {
        return Objects.requireNonNull(document.getParent());
    }
}
