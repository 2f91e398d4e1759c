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

/// A comment begins with its subject: "The points a customer may spend", not "What a customer may spend". Its lines are
/// as full as those around them.
class CommentsTest {

    private static final Path HOME =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());

    private static final Pattern SOURCE = Pattern.compile(".*/src/(?:main|test)/java/.*\\.java");

    private static final Pattern RELATIVE_CLAUSE = Pattern.compile(
            "(?m)^(?=[ \\t]*/// Wh)(?<!///.{0,200}\\n)[ \\t]*/// (?:What|Who(?:ever)?|Whose|Whom)\\b.*$");

    private static final String FEW_WORDS = "[ \\t]*/// (?![-*|@`])\\S+(?: \\S+)?$";

    /// One or two words between two lines of one sentence. It is looked back only where a line is so short.
    private static final Pattern ORPHAN =
            Pattern.compile("(?m)^(?=%1$s)(?<=///.{60,200}\\n)%1$s(?=\\n[ \\t]*/// [a-z])".formatted(FEW_WORDS));

    @Test
    void noCommentBeginsWithARelativeClause() {
        assertThat(RepositoryFiles.of(HOME).matching(SOURCE).stream().flatMap(file -> found(RELATIVE_CLAUSE, file)))
                .isEmpty();
    }

    /// The formatter breaks a line that is too long, and leaves the rest of it to itself.
    @Test
    void noWordStandsAloneAmidAParagraph() {
        assertThat(RepositoryFiles.of(HOME).matching(SOURCE).stream().flatMap(file -> found(ORPHAN, file)))
                .isEmpty();
    }

    private static Stream<String> found(Pattern what, Path file) {
        try {
            return what.matcher(Files.readString(file))
                    .results()
                    .map(found -> HOME.relativize(file) + ": " + found.group().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
