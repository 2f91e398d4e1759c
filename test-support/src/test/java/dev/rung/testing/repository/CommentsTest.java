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

/// A comment begins with its subject: "The points a customer may spend", not "What a customer may spend".
class CommentsTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern SOURCE = Pattern.compile(".*/src/(?:main|test)/java/.*\\.java");

    private static final Pattern RELATIVE_CLAUSE =
            Pattern.compile("(?m)(?<!///.{0,200}\\n)^[ \\t]*/// (?:What|Who(?:ever)?|Whose|Whom)\\b.*$");

    @Test
    void noCommentBeginsWithARelativeClause() {
        assertThat(RepositoryFiles.of(HOME).matching(SOURCE).stream().flatMap(CommentsTest::relativeClauses))
                .isEmpty();
    }

    private static Stream<String> relativeClauses(Path file) {
        try {
            return RELATIVE_CLAUSE
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> HOME.relativize(file) + ": " + found.group().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
