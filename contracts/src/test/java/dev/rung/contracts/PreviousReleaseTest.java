package dev.rung.contracts;

import static dev.rung.contracts.Published.GOLDEN;
import static dev.rung.contracts.Published.JSON;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// While one version takes the place of another both run, and each reads what the other writes. Folder `previous` holds
/// the golden files of the release before this one, as they were then; only a release replaces them.
class PreviousReleaseTest {

    private static final Path PREVIOUS = Path.of("src", "test", "resources", "previous");

    @ParameterizedTest
    @MethodSource("files")
    void thisVersionReadsThePreviousOnesEvents(Path file) throws IOException {
        var json = Files.readString(PREVIOUS.resolve(file));
        var published = published(file);
        assertThat(published).as("who knows %s", file).isPresent();

        var event = JSON.readValue(json, published.orElseThrow().topic());

        assertThat(event).isInstanceOf(published.orElseThrow().event());
        // nothing that has come since is demanded, or made up
        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(json));
    }

    @ParameterizedTest
    @MethodSource("newest")
    void thePreviousVersionReadsThisOnesEvents(Path file) throws IOException {
        var before = JsonShape.of(JSON.readTree(Files.readString(PREVIOUS.resolve(file))));
        var now = JsonShape.of(JSON.readTree(published(file).orElseThrow().json()));

        assertThat(before.whyItCannotRead(now)).as("%s", file).isEmpty();
    }

    /// They are lying on topics.
    @ParameterizedTest
    @MethodSource("files")
    void noFileOfThePreviousReleaseIsEdited(Path file) throws IOException {
        assertThat(JSON.readTree(Files.readString(GOLDEN.resolve(file))))
                .as("golden/%s; what was added goes into a file +1, +2 and so on", file)
                .isEqualTo(JSON.readTree(Files.readString(PREVIOUS.resolve(file))));
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.walk(PREVIOUS)) {
            return files.filter(Files::isRegularFile).map(PREVIOUS::relativize).sorted().toList().stream();
        }
    }

    /// Of each type the file that says the most.
    static Stream<Path> newest() throws IOException {
        return files().collect(groupingBy(PreviousReleaseTest::type, TreeMap::new, toList())).values().stream()
                .map(versions -> Collections.max(versions, comparing(PreviousReleaseTest::addition)));
    }

    private static Optional<Published> published(Path file) {
        return Published.events()
                .filter(event -> event.toString().equals(type(file)))
                .findFirst();
    }

    /// Such as `scoring/tier-reached.v1`.
    private static String type(Path file) {
        return file.toString().replace('\\', '/').replaceFirst("(\\+\\d+)?\\.json$", "");
    }

    private static int addition(Path file) {
        var digits = file.toString().replaceFirst(".*?(\\+(\\d+))?\\.json$", "$2");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
