package dev.rung.system.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rung.testing.source.DocComments;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {

    @TempDir
    private Path home = Path.of("");

    @Test
    void aDoorsCommentIsTheOperationsTextAndARecordsThatOfItsProperties() throws Exception {
        var folder = Files.createDirectories(home.resolve("a-service/src/main/java/dev/rung/a"));
        Files.writeString(folder.resolve("RowResource.java"), """
            package dev.rung.a;

            class RowResource {

                /// All rows. The newest first.
                ///
                /// @param after where the page before ended
                public String rows(String after) {
                    return "";
                }

                /// One row.
                ///
                /// @param state `open`, `in-work` or `done`; what is done stays
                /// @param note what somebody wrote
                record RowView(String state, String note) {}
            }
            """);
        var document = read("""
            {"paths": {"/rows": {"get": {"x-source": "dev.rung.a.RowResource#rows", "description": "Roles: `admin`.",
                 "parameters": [{"name": "after"}]}}},
             "components": {"schemas": {"RowView": {"x-source": "dev.rung.a.RowResource$RowView", "properties": {
                 "state": {"type": "string"}, "note": {"type": ["string", "null"]}}}}}}
            """);

        var told = new SourceTexts(DocComments.of(home))
                .with(new ServiceDocument("a", document))
                .content();

        assertThat(told.at("/paths/~1rows/get/summary").asText()).isEqualTo("All rows");
        assertThat(told.at("/paths/~1rows/get/description").asText()).isEqualTo("The newest first.\n\nRoles: `admin`.");
        assertThat(told.at("/paths/~1rows/get/parameters/0/description").asText())
                .isEqualTo("Where the page before ended.");
        assertThat(told.at("/components/schemas/RowView/description").asText()).isEqualTo("One row.");
        assertThat(told.at("/components/schemas/RowView/properties/state/enum").toString())
                .isEqualTo("[\"open\",\"in-work\",\"done\"]");
        assertThat(told.at("/components/schemas/RowView/properties/note").has("enum"))
                .isFalse();
        assertThat(told.toString()).doesNotContain("x-source");
    }

    private static JsonNode read(String content) throws JsonProcessingException {
        return new ObjectMapper().readTree(content);
    }
}
