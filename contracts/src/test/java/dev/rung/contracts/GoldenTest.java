package dev.rung.contracts;

import static dev.rung.contracts.Published.GOLDEN;
import static dev.rung.contracts.Published.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Published events stay readable for ever: files are added, never edited.
class GoldenTest {

    @ParameterizedTest
    @MethodSource("events")
    void readsAsTheEventItWasPublishedAs(Published published) throws IOException {
        for (var file : published.files()) {
            assertThat(JSON.readValue(Files.readString(file), published.topic()))
                    .isInstanceOf(published.event());
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAsItWasPublished(Published published) throws IOException {
        for (var file : published.files()) {
            var json = Files.readString(file);
            var event = JSON.readValue(json, published.topic());

            var written = JSON.writeValueAsString(event);

            assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(json));
            assertThat(JSON.readValue(written, published.topic())).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void saysEverythingThatTheEventCanSay(Published published) throws IOException {
        assertThat(JSON.readValue(published.json(), published.topic())).hasNoNullFieldsOrProperties();
        assertThat(JSON.readTree(published.json()).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(published.fields());
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatMayBeAbsentIsLeftOutAgain(Published published) throws IOException {
        var least = (ObjectNode) JSON.readTree(published.json());
        least.remove(published.optionalFields());

        var event = JSON.readValue(least.toString(), published.topic());

        assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFieldFromANewerBuildIsIgnored(Published published) throws IOException {
        var newer = ((ObjectNode) JSON.readTree(published.json())).put("sinceNextYear", "x");

        assertThat(JSON.readValue(newer.toString(), published.topic()))
                .isEqualTo(JSON.readValue(published.json(), published.topic()));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTypeFromANewerBuildIsToldApartAndNotAnError(Class<?> topic) throws IOException {
        var event = JSON.readValue("{\"type\": \"since-next-year.v1\", \"eventId\": 7}", topic);

        assertThat(event.getClass().getSimpleName()).isEqualTo("Unrecognised");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyEventOfATopicHasAName(Class<?> topic) {
        var named = Published.events()
                .filter(published -> published.topic() == topic)
                .map(Published::event);

        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(permitted(topic)
                        .filter(event -> !event.getSimpleName().equals("Unrecognised"))
                        .toList());
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(GoldenTest::permitted)
                : Stream.of(type);
    }

    @Test
    void everyFileBelongsToAnEventThatIsStillKnown() throws IOException {
        try (var files = Files.walk(GOLDEN)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactlyInAnyOrderElementsOf(Published.events()
                            .flatMap(published -> published.files().stream())
                            .toList());
        }
    }

    static Stream<Published> events() {
        return Published.events();
    }

    static Stream<Class<?>> topics() {
        return Published.topics();
    }
}
