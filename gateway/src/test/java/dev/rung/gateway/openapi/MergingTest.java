package dev.rung.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aPathIsTakenFromItsOwnerAlone() {
        var liar = document("outreach", """
            {"paths": {"/api/v1/standings": {"get": {"summary": "mine!"}}}}\
            """);
        var owner = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"summary": "all standings"}}}}\
            """);

        var merged = Merging.merge(List.of(liar, owner), List.of());

        assertThat(merged.at("/paths/~1api~1v1~1standings/get/summary").asText())
                .isEqualTo("all standings");
    }

    @Test
    void whatAComponentNeedsComesWithItAndNothingElse() {
        var document = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"x": {"$ref": "#/components/schemas/A"}}}},
             "components": {"schemas": {"A": {"b": {"$ref": "#/components/schemas/B"}}, "B": {"type": "string"}, "C": {}}}}\
            """);

        var schemas = Merging.merge(List.of(document), List.of()).at("/components/schemas");

        assertThat(schemas.properties().stream().map(Map.Entry::getKey)).containsExactly("A", "B");
    }

    @Test
    void aComponentMayReferToItself() {
        var document = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"x": {"$ref": "#/components/schemas/Tree"}}}},
             "components": {"schemas": {"Tree": {"items": {"$ref": "#/components/schemas/Tree"}}}}}\
            """);

        var merged = Merging.merge(List.of(document), List.of());

        assertThat(merged.at("/components/schemas/Tree/items/$ref").asText()).isEqualTo("#/components/schemas/Tree");
    }

    @Test
    void aNameThatIsTakenGetsItsOwnersInFront() {
        var first = document("customer", """
            {"paths": {"/api/v1/customers": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/View"}}}},
             "components": {"schemas": {"View": {"type": "object"}}}}\
            """);
        var second = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {"operationId": "list", "x": {"$ref": "#/components/schemas/View"}}}},
             "components": {"schemas": {"View": {"type": "string"}}}}\
            """);

        var merged = Merging.merge(List.of(first, second), List.of());

        assertThat(merged.at("/paths/~1api~1v1~1customers/get/x/$ref").asText()).endsWith("/View");
        assertThat(merged.at("/paths/~1api~1v1~1standings/get/x/$ref").asText()).endsWith("/ScoringView");
        assertThat(merged.at("/paths/~1api~1v1~1standings/get/operationId").asText())
                .isEqualTo("scoring_list");
    }

    @Test
    void anOperationWithoutATagIsFiledUnderItsService() {
        var document = document("scoring", """
            {"paths": {"/api/v1/standings": {"get": {}}, "/api/v1/me/standing": {"get": {"tags": ["me"]}}}}\
            """);

        var paths = Merging.merge(List.of(document), List.of()).path("paths");

        assertThat(paths.at("/~1api~1v1~1standings/get/tags/0").asText()).isEqualTo("scoring");
        assertThat(paths.at("/~1api~1v1~1me~1standing/get/tags/0").asText()).isEqualTo("me");
    }

    @Test
    void whoIsAbsentIsNamed() {
        var merged = Merging.merge(List.of(), List.of("benefits", "outreach"));

        assertThat(merged.at("/info/description").asText()).contains("no answer from benefits, outreach");
        assertThat(merged.path("x-absent")).hasSize(2);
    }

    private static Document document(String owner, String content) {
        return new Document(owner, read(content));
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
